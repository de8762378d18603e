/** Teaches the engine the languages of western Europe, which the script injected in every page knows. */
import de from '../lexicons/de.json' with { type: 'json' };
import es from '../lexicons/es.json' with { type: 'json' };
import fr from '../lexicons/fr.json' with { type: 'json' };
import it from '../lexicons/it.json' with { type: 'json' };
import nl from '../lexicons/nl.json' with { type: 'json' };
import pt from '../lexicons/pt.json' with { type: 'json' };
import { learn } from './lexicon.ts';

/** To be called before the first reading; calling it again adds nothing. */
export const learnWesternWords = (): void => learn([fr, es, pt, it, de, nl]);
