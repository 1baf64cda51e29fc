/** A voice note as a video: its own time, what the stage showed, and the sound. */
import {
  AudioSampleSink,
  AudioSampleSource,
  BufferSource,
  CanvasSource,
  canEncodeAudio,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  Input,
  type InputAudioTrack,
  type Output,
  QUALITY_HIGH,
  WEBM,
} from 'mediabunny';
import type { Handwork } from '../../core/handwork/handwork.ts';
import { type NoteView, replayOf } from '../../core/handwork/note-log.ts';
import type { VoiceNote } from '../../core/handwork/voice-note.ts';
import type { Review } from '../../core/review/review.ts';
import { capacityFor, createFrameReader, type FrameReader, keepAsBitmap } from '../../review/frame-reader.ts';
import { drawNoteView } from '../shared/draw-handwork.ts';
import { drawOverlay, overlayStyle } from '../shared/draw-overlay.ts';
import { crossingsAt, degreesAt, poseWindow } from '../shared/pose-window.ts';
import { boxOf, layersOf } from '../shared/seen.ts';
import {
  type AnnotatedVideo,
  type AnnotateOptions,
  formatFor,
  indexAt,
  openOutput,
  sizeOf,
} from './annotate-video.ts';
import { drawPicture, FIELD, type Look, type Size } from './draw-review.ts';
import type { SessionVideo } from './session-video.ts';

/** Of the new file: as most videos of runs have. */
const FPS = 30;
/** A frame that stays is written again this often, seconds: players that seek find it. */
const AGAIN_S = 1;
const AAC = { numberOfChannels: 1, sampleRate: 48_000, bitrate: 96_000 } as const;

/**
 * @param source - null for the skeleton alone; it is closed at the end
 * @throws the signal's reason where it was given up; DOMException where there is no room
 */
export async function noteVideo(
  note: VoiceNote,
  review: Review,
  source: SessionVideo | null,
  { look, work, signal, onProgress }: AnnotateOptions,
): Promise<AnnotatedVideo | 'no-encoder' | 'broken-sound'> {
  const input = new Input({ source: new BufferSource(note.sound), formats: [WEBM] });
  const reader =
    source && createFrameReader(source.video, keepAsBitmap, capacityFor(review.width, review.height));
  try {
    const sound = await input.getPrimaryAudioTrack();
    if (!sound) return 'broken-sound';
    const aac = (await canEncodeAudio('aac', AAC)) && (await sound.canDecode());
    const size = sizeOf(review);
    // H.264 goes with AAC; where only Opus can be written, into the container that every player expects it in.
    const chosen = (await formatFor(size, aac)) ?? (await formatFor(size, true));
    if (!chosen) return 'no-encoder';
    const canvas = new OffscreenCanvas(size.width, size.height);
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) throw new Error('no 2D canvas');
    const { output, finish, cancel } = await openOutput(chosen);
    try {
      const video = new CanvasSource(canvas, { codec: chosen.codec, quality: QUALITY_HIGH });
      output.addVideoTrack(video);
      const speak = await addSound(output, sound, aac && chosen.extension === 'mp4');
      await output.start();
      const viewAt = replayOf(note);
      let shown: NoteView | null = null;
      let writtenS = -Infinity;
      const frames = Math.max(1, Math.round(note.durationS * FPS));
      for (let n = 0; n < frames; n++) {
        signal.throwIfAborted();
        const atS = n / FPS;
        const view = viewAt(atS);
        // The last one too, or the video would end before the sound.
        if (view === shown && atS - writtenS < AGAIN_S && n < frames - 1) continue;
        // One frame after the other, in order.
        // oxlint-disable-next-line no-await-in-loop
        if (view !== shown) await draw(context, size, review, view, { reader, source, look, work });
        [shown, writtenS] = [view, atS];
        // oxlint-disable-next-line no-await-in-loop
        await video.add(atS, 1 / FPS);
        // oxlint-disable-next-line no-await-in-loop
        await speak(atS);
        onProgress(atS / note.durationS);
      }
      await speak(Infinity);
      return await finish();
    } catch (error) {
      await cancel();
      throw error;
    }
  } finally {
    input.dispose();
    reader?.close();
  }
}

/** @returns what writes the sound up to a second of the note: as it is, or coded again as AAC */
async function addSound(
  output: Output,
  track: InputAudioTrack,
  aac: boolean,
): Promise<(untilS: number) => Promise<void>> {
  if (aac) {
    const source = new AudioSampleSource({ codec: 'aac', bitrate: AAC.bitrate });
    output.addAudioTrack(source);
    return pumpOf(new AudioSampleSink(track).samples(), async (sample) => {
      try {
        await source.add(sample);
      } finally {
        sample.close();
      }
    });
  }
  const source = new EncodedAudioPacketSource('opus');
  output.addAudioTrack(source);
  const config = await track.getDecoderConfig();
  return pumpOf(new EncodedPacketSink(track).packets(), (packet) =>
    source.add(packet, config ? { decoderConfig: config } : undefined),
  );
}

function pumpOf<Part extends { readonly timestamp: number }>(
  parts: AsyncGenerator<Part, void>,
  add: (part: Part) => Promise<void>,
): (untilS: number) => Promise<void> {
  let doneS = -Infinity;
  return async (untilS) => {
    while (doneS < untilS) {
      // oxlint-disable-next-line no-await-in-loop
      const { done, value } = await parts.next();
      if (done) {
        doneS = Infinity;
        return;
      }
      doneS = value.timestamp;
      // oxlint-disable-next-line no-await-in-loop
      await add(value);
    }
  };
}

interface Given {
  readonly reader: FrameReader | null;
  readonly source: SessionVideo | null;
  readonly look: Look;
  readonly work: Handwork;
}

async function draw(
  context: OffscreenCanvasRenderingContext2D,
  size: Size,
  review: Review,
  view: NoteView,
  { reader, source, look, work }: Given,
): Promise<void> {
  context.fillStyle = FIELD;
  context.fillRect(0, 0, size.width, size.height);
  const index = indexAt(review, view.timeS);
  const box = boxOf(view.seen, review);
  const filmed = look !== 'skeleton' && source && reader ? { look, source, reader } : null;
  if (filmed) {
    const mediaS = filmed.source.firstS + filmed.source.slowdown * view.timeS;
    const picture = await filmed.reader.at(mediaS, () => true);
    if (picture) drawPicture(context, size, review, index, picture.bitmap, box, filmed.look);
  }
  if (index < 0) return;
  const scale = size.width / box.width;
  const place = (x: number, y: number) => ({ x: (x - box.x) * scale, y: (y - box.y) * scale });
  const style = overlayStyle(size.height);
  const layers = new Set([...layersOf(view), ...(filmed ? [] : (['skeleton'] as const))]);
  drawOverlay(
    context,
    {
      ...poseWindow(review, index, layers.has('trails')),
      view: review.view,
      layers,
      degrees: degreesAt(review, index),
      crossings: crossingsAt(review, index),
    },
    review.mirrored ? (x, y) => place(review.width - x, y) : place,
    style,
  );
  drawNoteView(context, view, work, { joints: review.frames, index, place, style });
}
