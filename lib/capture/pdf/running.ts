/** Running headers, footers and page numbers: what stands at the edge of every page says nothing of its own. */
import type { Line } from './line.ts';

/** How many rows from the top and from the bottom of a page may be running. */
const edgeRows = 3;

/** "3", "iv", "- 3 -", "3/4", "Page 1 of 3", "Seite 2", "S. 2 von 5", "第 2 页", "2 ページ". */
const pageNumber =
  /^[\s\-–—|·(]*(?:[ivxl]{1,6}|(?:(?:page|pg|p|seite|s|pagina|página|pág|blz|bladzijde|第|صفحة|صفحه)\.?\s*)?\d{1,3}\s*(?:(?:of|\/|von|de|di|sur|van|من|از|out of)\s*\d{1,3})?\s*(?:页|頁|ページ|쪽)?)[\s\-–—|·)]*$/iu;

/** The same words with another page's number. */
const shape = (line: Line): string => line.text.toLowerCase().replaceAll(/\d+/g, '#').replaceAll(/\s+/g, ' ');

/** The lines nearest to a page's upper and lower edge. */
function atEdges(lines: readonly Line[]): Line[] {
  const heights = [...new Set(lines.map((line) => Math.round(line.y)))].toSorted((a, b) => a - b);
  const [top, bottom] = [heights[edgeRows - 1] ?? 0, heights.at(-edgeRows) ?? 0];
  return lines.filter((line) => Math.round(line.y) <= top || Math.round(line.y) >= bottom);
}

/** Where a page number may stand: alone on the page's first or last row. */
function isNumberAlone(line: Line, lines: readonly Line[]): boolean {
  if (!pageNumber.test(line.text)) return false;
  const beyond = lines.filter((other) => other !== line && Math.abs(other.y - line.y) > 0.3 * line.size);
  return beyond.every((other) => other.y < line.y) || beyond.every((other) => other.y > line.y);
}

/** The pages' lines without those that run. What runs is kept on the first page it stands on, unless it is a page number. */
export function withoutRunning(pages: readonly (readonly Line[])[]): Line[][] {
  const seen = new Map<string, number>();
  for (const lines of pages) {
    for (const each of new Set(atEdges(lines).map(shape))) seen.set(each, (seen.get(each) ?? 0) + 1);
  }
  const needed = Math.max(2, pages.length / 2);
  const kept = new Set<string>();
  return pages.map((lines) => {
    const edges = new Set(atEdges(lines));
    const isRunning = (line: Line): boolean => {
      if (isNumberAlone(line, lines)) return true;
      const key = shape(line);
      if (!/\p{L}{2}|\p{Lo}/u.test(key) || !edges.has(line) || (seen.get(key) ?? 0) < needed) return false;
      if (kept.has(key)) return true;
      kept.add(key);
      return false;
    };
    return lines.filter((line) => !isRunning(line));
  });
}
