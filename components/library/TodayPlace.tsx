/** What is due today, with room around it; the letter that it leads to is written beside it. */
import { Views } from '../popup/Popup.tsx';
import type { PlaceProps } from './Library.tsx';

const words = { today: 'Due today', letter: 'Letter', page: 'Person' } as const;

export function TodayPlace({ library }: PlaceProps) {
  return (
    <div class="library-text">
      <Views popup={library.popup} words={words} views={['today', 'letter']} />
    </div>
  );
}
