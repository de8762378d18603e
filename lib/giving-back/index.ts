export { inOrder, gestures, type Giver, type Helper } from './gestures.ts';
export { acts, letterOf, nameOf, type Act, type Gesture } from './gesture.ts';
export { isMessage, leastGap } from './when.ts';
