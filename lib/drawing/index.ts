export { paintScene, pixelsOf, scaleFor } from './canvas.ts';
export { breadthOf, fitted } from './fitting.ts';
export * from './scene.ts';
export { svgFile } from './svg-file.ts';
