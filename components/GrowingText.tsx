/**
 * A text field as high as its text: it lies over a copy of the text in the same grid cell, which gives the height on screen and is
 * what stands there on paper.
 */
export interface GrowingTextProps {
  label: string;
  value: string;
  id?: string;
  placeholder?: string;
  describedBy?: string | undefined;
  onInput: (text: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
}

export function GrowingText({ label, value, id, placeholder, describedBy, onInput, onKeyDown }: GrowingTextProps) {
  return (
    <div class="growing-text">
      {/* A line feed at the very end would have no height without something after it. */}
      <span dir="auto" aria-hidden="true">{`${value}\u200B`}</span>
      <textarea
        id={id}
        dir="auto"
        rows={1}
        aria-label={label}
        aria-describedby={describedBy}
        value={value}
        placeholder={placeholder}
        spellcheck
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
