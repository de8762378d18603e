/** Where a text stops being JSON (RFC 8259): browsers say that it does, and not all of them where. */

const token =
  /\s*(?:([{}[\],:])|("[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[\da-f]{4})[^"\\\p{Cc}]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null))/iuy;

/** What may come next. */
type Next = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'more' | 'nothing';

const afterValue = (open: readonly string[]): Next => (open.length === 0 ? 'nothing' : 'more');

/** What may come after a sign; undefined where the sign itself may not. `open` are the brackets around it. */
function afterSign(sign: string, next: Next, open: string[]): Next | undefined {
  const isValue = next === 'value' || next === 'value-or-end';
  if (sign === '{' || sign === '[') {
    if (!isValue) return undefined;
    open.push(sign);
    return sign === '{' ? 'key-or-end' : 'value-or-end';
  }
  if (sign === ':') return next === 'colon' ? 'value' : undefined;
  const around = open.at(-1);
  if (sign === ',') return next === 'more' ? (around === '{' ? 'key' : 'value') : undefined;
  const closes = sign === '}' ? '{' : '[';
  const canEnd = next === 'more' || next === (sign === '}' ? 'key-or-end' : 'value-or-end');
  if (around !== closes || !canEnd) return undefined;
  open.pop();
  return afterValue(open);
}

function afterWord(isText: boolean, next: Next, open: readonly string[]): Next | undefined {
  if (isText && (next === 'key' || next === 'key-or-end')) return 'colon';
  return next === 'value' || next === 'value-or-end' ? afterValue(open) : undefined;
}

/** The line, counted from 1, on which the first fault is. */
export function faultyLine(json: string): number {
  const open: string[] = [];
  let next: Next | undefined = 'value';
  let end = 0;
  token.lastIndex = 0;
  for (let found = token.exec(json); found; found = token.exec(json)) {
    const [, sign, text] = found;
    next = sign === undefined ? afterWord(text !== undefined, next, open) : afterSign(sign, next, open);
    if (next === undefined) break;
    end = token.lastIndex;
  }
  const rest = json.slice(end);
  const at = end + rest.length - rest.trimStart().length;
  return json.slice(0, at).split('\n').length;
}
