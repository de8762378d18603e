export { careerOf, isDated, yearsOf, type Career, type Stay } from './career.ts';
export { pathDistance, type Difference, type PathDistance } from './distance.ts';
export * from './lane-shapes.ts';
export { alignments, fittingScale, lanesOf, type Alignment, type Bar, type Lane, type Lanes } from './lanes.ts';
export { inTurnOfDifference, notHeardYet, otherWays, type ApartWay, type OtherWay } from './other-ways.ts';
export { shadeColours, shadesOf, type Shade } from './shades.ts';
export { degreeOf, wayOf, type Degree, type Order, type Way } from './way.ts';
export { alikeness, workNamed, workOf, type Work } from './work.ts';
