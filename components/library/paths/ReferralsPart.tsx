/** Who sent the user to whom: a drawn tree whose rows are a nested list, so that it can be read as well as seen. */
import {
  sizeOf,
  treeLines,
  treeRows,
  treeScene,
  indent,
  rowHeight,
  type ReferralNode,
} from '../../../lib/paths/index.ts';
import { stageWords } from '../../popup/log-words.ts';
import { useNameWords } from '../../popup/log-words.ts';
import type { PartProps } from './CareersPart.tsx';
import { PictureActions } from './PictureActions.tsx';
import { Shapes } from './Shapes.tsx';

const list = (names: readonly string[]): string => new Intl.ListFormat('en', { type: 'conjunction' }).format(names);

/** Whether the name may be used, what came of it, and what is odd about how they were named. */
export function referralWords({
  useName,
  stage,
  contact,
  alsoNamedBy,
  namedBack,
  namedThemselves,
}: ReferralNode): string {
  return [
    useName === undefined ? '' : useNameWords[useName],
    contact === undefined ? 'not saved yet' : stage === undefined ? '' : stageWords[stage].toLowerCase(),
    alsoNamedBy.length > 0 ? `also named by ${list(alsoNamedBy)}` : '',
    namedBack.length > 0 ? `named ${list(namedBack)} in turn` : '',
    namedThemselves ? 'named themselves, which is taken for a slip' : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** More rows than this are not drawn at once. */
const mostRows = 400;

/** As many trees as can be drawn. */
function drawn(trees: readonly ReferralNode[]): ReferralNode[] {
  let rows = 0;
  return trees.filter((tree) => (rows += sizeOf(tree)) <= mostRows);
}

export function ReferralsPart({ paths }: PartProps) {
  const trees = paths.referrals.trees.value;
  const shown = drawn(trees ?? []);
  const rows = treeRows(shown);
  return (
    <section class="stack" aria-labelledby="paths-referrals">
      <h2 id="paths-referrals">Who sent you to whom</h2>
      {trees?.length === 0 && (
        <p>
          When someone names another person to you, note it with the talk. The way from one to the next is then drawn
          here.
        </p>
      )}
      {shown.length < (trees?.length ?? 0) && (
        <p class="small">
          The {shown.length} ways that began first are drawn, of {trees?.length}.
        </p>
      )}
      {shown.length > 0 && (
        <>
          <PictureActions
            paths={paths}
            name="referrals"
            scene={() => treeScene(shown, referralWords, 'Who sent you to whom')}
          />
          <div class="tree">
            <svg class="tree-lines" width="100%" height={rows.length * rowHeight} aria-hidden="true">
              <Shapes of={treeLines(rows)} />
            </svg>
            <Nodes nodes={shown} depth={0} label="Who sent you to whom" />
          </div>
        </>
      )}
    </section>
  );
}

function Nodes({ nodes, depth, label }: { nodes: readonly ReferralNode[]; depth: number; label: string }) {
  return (
    <ul aria-label={label}>
      {nodes.map((node, index) => (
        <li key={node.contact ?? `${node.name} ${index}`}>
          <div class="tree-row" style={{ blockSize: `${rowHeight}px`, paddingInlineStart: `${depth * indent}px` }}>
            {node.contact === undefined ? (
              <bdi>{node.name}</bdi>
            ) : (
              <a href={`#${node.contact}`}>
                <bdi>{node.name}</bdi>
              </a>
            )}
            <span class="small one-line" title={referralWords(node)}>
              {referralWords(node)}
            </span>
          </div>
          {node.named.length > 0 && <Nodes nodes={node.named} depth={depth + 1} label={`Named by ${node.name}`} />}
        </li>
      ))}
    </ul>
  );
}
