/**
 * What is wrong with a text that should be JSON (RFC 8259). Where it stops being JSON: browsers say that it does, and not all of
 * them where. And which name stands twice in one object: of such, all but the last are lost without a word.
 */

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
  return lineAt(json, end + json.slice(end).search(/\S|$/));
}

function lineAt(text: string, at: number): number {
  let line = 1;
  for (let feed = text.indexOf('\n'); feed !== -1 && feed < at; feed = text.indexOf('\n', feed + 1)) line += 1;
  return line;
}

/** The first name that stands twice in one object, and the line, counted from 1, of its second place. */
export function repeatedName(json: string): { name: string; line: number } | undefined {
  /** The names in the objects around, none of a list. */
  const around: (Set<string> | undefined)[] = [];
  let text: { name: string; at: number } | undefined;
  token.lastIndex = 0;
  for (let found = token.exec(json); found; found = token.exec(json)) {
    const [, sign, quoted] = found;
    if (sign === '{' || sign === '[') around.push(sign === '{' ? new Set() : undefined);
    else if (sign === '}' || sign === ']') around.pop();
    else if (sign === ':' && text) {
      const names = around.at(-1);
      if (names?.has(text.name)) return { name: text.name, line: lineAt(json, text.at) };
      names?.add(text.name);
    }
    text = quoted === undefined ? undefined : { name: quoted.slice(1, -1), at: token.lastIndex };
  }
  return undefined;
}
