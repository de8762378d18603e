export { paintScene, pixelsOf, scaleFor } from './canvas.ts';
export { breadthOf, fitted, type Type } from './fitting.ts';
export * from './scene.ts';
export { svgFile } from './svg-file.ts';
