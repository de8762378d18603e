/** A button that lets the user choose a file. */
import { FileUp } from 'lucide';
import { Icon } from './Icon.tsx';

export interface FileButtonProps {
  words: string;
  /** Which files are offered, as the input's `accept` names them. */
  accept: string;
  isPrimary?: boolean;
  onChoose: (file: File) => void;
}

export const FileButton = ({ words, accept, isPrimary = false, onChoose }: FileButtonProps) => (
  <label class={isPrimary ? 'button button-primary' : 'button'}>
    <Icon of={FileUp} />
    {words}
    <input
      type="file"
      accept={accept}
      class="visually-hidden"
      onChange={(event) => {
        const [file] = event.currentTarget.files ?? [];
        if (file) onChoose(file);
        // The same file chosen once more is a choice again.
        event.currentTarget.value = '';
      }}
    />
  </label>
);
