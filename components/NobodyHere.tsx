/** Whoever a page's address names is not kept any more. */
export function NobodyHere({ title }: { title: string }) {
  return (
    <>
      <h1>{title}</h1>
      <p>Whoever this was about is not kept any more.</p>
      <p>
        <a href="/library.html#people">Everyone you saved</a>
      </p>
    </>
  );
}
