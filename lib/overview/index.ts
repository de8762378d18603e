export { asOf, personRow, type Due, type KeptOfPerson, type PersonRow } from './person-row.ts';
export { createSharing, type Sharing } from './sharing.ts';
