export { cards, grades, moments, type Card, type Evidence, type Grade, type Moment } from './cards.ts';
export { encouragement, withOffered, type Offered } from './choose.ts';
export { overall, overLetter } from './hesitation.ts';
