export { inOrder, suggestions, type Giver, type Helper } from './suggest.ts';
export { acts, letterOf, nameOf, type Act, type Suggestion } from './suggestion.ts';
export { isMessage, leastGap } from './when.ts';
