/** A letter begun, as tests of letters begin with. */
import type { LetterKind } from '../../../lib/letters/index.ts';
import type { LetterModel } from '../../../lib/models/letter.ts';
import { as, deskOf, openedPopup, type World } from './world.ts';

/** A popup with someone saved and a letter to them begun. */
export async function writing(world: World, kind: LetterKind = 'request') {
  const popup = await openedPopup(world);
  if (popup.page.state.value.is === 'new') await popup.page.save();
  const { known } = as(popup.page.state.value, 'known');
  await popup.write(known, kind);
  const asked = deskOf(popup).state.value;
  if (asked.is === 'profile') {
    const { fields } = asked.form;
    fields.name.value = 'Lena Ortiz';
    fields.role.value = 'second-year library student';
    fields.affiliation.value = 'Ridge State';
    fields.goal.value = 'how branch budgets are decided';
    await deskOf(popup).saveProfile();
  }
  return { popup, model: as(deskOf(popup).state.value, 'writing').model };
}

/** The letter as it is on disk. */
export const stored = async (world: World, model: LetterModel) => world.store.get('letters', model.letter.value.id);
