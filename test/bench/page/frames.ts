import { ALL_FORMATS, CanvasSink, Input, UrlSource } from 'mediabunny';

/** Evenly spread pictures of a clip, decoded beforehand so that decoding is in no engine's time. */
export async function frames(url: string, count: number): Promise<HTMLCanvasElement[]> {
  const input = new Input({ source: new UrlSource(new URL(url, location.href)), formats: ALL_FORMATS });
  const track = await input.getPrimaryVideoTrack();
  if (!track) throw new Error(`no picture in ${url}`);
  const duration = await track.computeDuration();
  const times = Array.from({ length: count }, (_, i) => (duration * (i + 0.5)) / count);
  const pictures: HTMLCanvasElement[] = [];
  for await (const wrapped of new CanvasSink(track).canvasesAtTimestamps(times)) {
    if (!wrapped) continue;
    const canvas = document.createElement('canvas');
    canvas.width = wrapped.canvas.width;
    canvas.height = wrapped.canvas.height;
    canvas.getContext('2d')?.drawImage(wrapped.canvas, 0, 0);
    pictures.push(canvas);
  }
  return pictures;
}
