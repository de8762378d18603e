/** Lines to write on, on paper. */
export const Ruled = ({ lines = 4 }: { lines?: number }) => (
  <div class="ruled on-paper" aria-hidden="true">
    {Array.from({ length: lines }, (_, line) => (
      <div key={line} />
    ))}
  </div>
);
