/** Asks the other tabs for something that only one of them can give, and waits for its answer. */

/**
 * @param wanted - what is asked, sent to every tab that listens on the channel
 * @param answerIn - the answer that a message holds; null where it is none to this question
 * @returns the answer; null where none has come in time
 */
export function askTabs<Message, Answer>(
  channelName: string,
  wanted: Message,
  answerIn: (message: Message) => Answer | null,
  withinMs: number,
): Promise<Answer | null> {
  const channel = new BroadcastChannel(channelName);
  return new Promise((resolve) => {
    const done = (answer: Answer | null): void => {
      clearTimeout(timer);
      channel.close();
      resolve(answer);
    };
    const timer = setTimeout(() => done(null), withinMs);
    channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      const answer = answerIn(data);
      if (answer !== null) done(answer);
    });
    channel.postMessage(wanted);
  });
}
