/** A drawing handed over as a file: always on white paper's colours, whatever the scheme of the screen. */
import {
  paintScene,
  paintsOf,
  pixelsOf,
  scaleFor,
  svgFile,
  type Palette,
  type Scene,
} from '../../../lib/drawing/index.ts';
import type { PathsModel } from '../../../lib/models/paths.ts';

/** The colours of a scene as the design's tokens have them on a light ground. */
function lightPalette(scene: Scene): Palette {
  const probe = document.createElement('span');
  probe.style.colorScheme = 'light';
  document.body.append(probe);
  const palette = new Map(
    paintsOf(scene).map((paint) => {
      probe.style.color = `var(--${paint})`;
      return [paint, getComputedStyle(probe).color] as const;
    }),
  );
  probe.remove();
  return palette;
}

/** Pixels for each unit of a drawing, so that it is sharp on paper. */
const sharpness = 2;

async function pngOf(scene: Scene): Promise<Blob> {
  const scale = scaleFor(scene, sharpness);
  const canvas = new OffscreenCanvas(pixelsOf(scene, scale).width, pixelsOf(scene, scale).height);
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('This browser has no canvas.');
  paintScene(brush, scene, lightPalette(scene), scale);
  return canvas.convertToBlob({ type: 'image/png' });
}

export type PictureKind = 'svg' | 'png';

/** @param name of the file, without its ending. */
export async function handOver(paths: PathsModel, scene: Scene, kind: PictureKind, name: string): Promise<void> {
  if (kind === 'svg') paths.offerPicture(`${name}.svg`, 'image/svg+xml', svgFile(scene, lightPalette(scene)));
  else paths.offerPicture(`${name}.png`, 'image/png', await pngOf(scene));
}
