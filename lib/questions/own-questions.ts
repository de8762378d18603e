/** The user's own bank of questions: asked of anyone they choose, so that answers can be laid side by side. */
import type { IsoInstant } from '../clock.ts';
import type { OwnQuestionId } from '../ids.ts';

export interface OwnQuestion {
  id: OwnQuestionId;
  text: string;
  createdAt: IsoInstant;
  updatedAt: IsoInstant;
}
