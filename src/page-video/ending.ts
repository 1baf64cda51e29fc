/** The first reason that is given ends it. */
export function createEnding<Why>(): { readonly ended: Promise<Why>; readonly end: (why: Why) => void } {
  let end: (why: Why) => void = () => undefined;
  const ended = new Promise<Why>((resolve) => {
    end = resolve;
  });
  return { ended, end };
}
