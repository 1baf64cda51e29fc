/** The live image, or over it the big view that is read from afar. */
import type { RefObject } from 'preact';
import type { View } from '../../core/model/measure.ts';
import type { LiveSession, LiveSessionState } from '../../live/contract.ts';
import { glanceOf } from './glance-model.ts';
import { Glance } from './glance.tsx';
import { Picture } from './picture.tsx';

interface Props {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly session: LiveSession | null;
  readonly state: LiveSessionState | null;
  readonly view: View | null;
  readonly big: boolean;
}

export function Stage({ video, session, state, view, big }: Props) {
  return (
    <div class="stage">
      <Picture video={video} session={session} state={state} view={view} covered={big} />
      {state && big && (
        <div class="big">
          <Glance model={glanceOf(state)} figure={null} />
        </div>
      )}
    </div>
  );
}
