/** What a referral tree looks like: a row each, led to by lines from whoever named them. */
import { fitted, type Group, type Scene, type Shape } from '../drawing/index.ts';
import type { ReferralNode } from './referral-tree.ts';

/** In pixels: a row, and how much further in stands whoever was named. */
export const rowHeight = 48;
export const indent = 32;
const textSize = 12;
const room = 16;

export interface TreeRow {
  node: ReferralNode;
  depth: number;
  row: number;
}

/** Everyone in the order in which they are drawn: each before those whom they named. */
export function treeRows(trees: readonly ReferralNode[]): TreeRow[] {
  const rows: TreeRow[] = [];
  const lay = (node: ReferralNode, depth: number): void => {
    rows.push({ node, depth, row: rows.length });
    for (const each of node.named) lay(each, depth + 1);
  };
  for (const tree of trees) lay(tree, 0);
  return rows;
}

/** The lines that lead to everyone but those at the left edge. */
export function treeLines(rows: readonly TreeRow[]): Shape[] {
  /** The row of whoever stands last at each depth: the one above. */
  const above: number[] = [];
  return rows.flatMap(({ depth, row }): Shape[] => {
    above[depth] = row;
    const from = above[depth - 1];
    if (depth === 0 || from === undefined) return [];
    const [x, y] = [(depth - 1) * indent + 8, row * rowHeight + rowHeight / 2];
    return [
      { is: 'line', x1: x, y1: from * rowHeight + rowHeight - 6, x2: x, y2: y, stroke: 'border' },
      { is: 'line', x1: x, y1: y, x2: x + indent - 14, y2: y, stroke: 'border' },
    ];
  });
}

const wordsWidth = 420;

/** The whole drawing, for files and paper. @param words what is said beneath a name. */
export function treeScene(trees: readonly ReferralNode[], words: (node: ReferralNode) => string, title: string): Scene {
  const rows = treeRows(trees);
  const deepest = rows.reduce((most, { depth }) => Math.max(most, depth), 0);
  const names = rows.map(({ node, depth, row }): Group => {
    const line = (text: string, bold: boolean): string => fitted(text, wordsWidth, { size: textSize, bold });
    return {
      x: room + depth * indent,
      y: room + row * rowHeight,
      shapes: [
        { is: 'text', x: 0, y: 20, text: line(node.name, true), size: textSize, fill: 'ink', bold: true },
        { is: 'text', x: 0, y: 36, text: line(words(node), false), size: textSize, fill: 'ink-soft' },
      ],
    };
  });
  return {
    width: 2 * room + deepest * indent + wordsWidth,
    height: 2 * room + rows.length * rowHeight,
    title,
    groups: [{ x: room, y: room, shapes: treeLines(rows) }, ...names],
  };
}
