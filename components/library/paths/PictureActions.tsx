/** What can be done with a drawing as a whole: print it, or keep it as a file. */
import { Download, Printer } from 'lucide';
import type { Scene } from '../../../lib/drawing/index.ts';
import type { PathsModel } from '../../../lib/models/paths.ts';
import { Icon } from '../../Icon.tsx';
import { handOver } from './picture.ts';

export interface PictureActionsProps {
  paths: PathsModel;
  /** Made when it is asked for; absent where there is nothing to draw but words to print. */
  scene?: () => Scene;
  /** Of the file, without its ending. */
  name: string;
}

export function PictureActions({ paths, scene, name }: PictureActionsProps) {
  return (
    <div class="row paths-actions">
      <button type="button" class="button-quiet" onClick={() => print()}>
        <Icon of={Printer} />
        Print
      </button>
      {scene && (
        <>
          <button type="button" class="button-quiet" onClick={() => void handOver(paths, scene(), 'svg', name)}>
            <Icon of={Download} />
            Save as SVG
          </button>
          <button type="button" class="button-quiet" onClick={() => void handOver(paths, scene(), 'png', name)}>
            <Icon of={Download} />
            Save as PNG
          </button>
        </>
      )}
    </div>
  );
}
