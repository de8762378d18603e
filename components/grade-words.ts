/** How well something is known, in words. */
export const gradeWords: Record<'A' | 'B' | 'C' | 'D', string> = {
  A: 'tested in a close setting',
  B: 'tested in another setting',
  C: 'observed, not tested',
  D: 'advice of people who do this',
};
