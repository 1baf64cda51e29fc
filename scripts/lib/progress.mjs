/** A progress bar on standard error; single lines where that is not a terminal. */

const WIDTH = 28;

/** @param {string} label @returns {{ set: (share: number) => void, done: (word?: string) => void }} */
export function progressBar(label) {
  const { stderr } = process;
  let lastTenth = -1;
  const set = (share) => {
    const clamped = Math.min(1, Math.max(0, share));
    if (stderr.isTTY) {
      const full = Math.round(clamped * WIDTH);
      stderr.write(`\r${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${percent(clamped)} ${label}`);
    } else if (Math.floor(clamped * 10) > lastTenth) {
      lastTenth = Math.floor(clamped * 10);
      stderr.write(`${percent(clamped)} ${label}\n`);
    }
  };
  const done = (word = 'done') => {
    if (stderr.isTTY) stderr.write(`\r\x1b[2K${label}: ${word}\n`);
    else stderr.write(`${label}: ${word}\n`);
  };
  return { set, done };
}

const percent = (share) => `${String(Math.round(share * 100)).padStart(3)} %`;
