import { ALL_FORMATS, BlobSource, Input, VideoSampleSink, type VideoSample } from 'mediabunny';
import { EngineClient } from '../../engine/client.ts';
import type { EngineOptions, EngineStats } from '../../engine/protocol.ts';
import type { PoseFrame } from '../../core/pose/pose-frame.ts';
import { openVideo } from '../../video/decode-video.ts';
import { createEngineTeam, enginesFor, type EngineTeam } from '../../recorded/engine-team.ts';
import { createMediaClock } from '../../recorded/media-clock.ts';
import { pausable } from '../../recorded/pausable.ts';
import { createPauseGate } from '../../recorded/pause-gate.ts';
import { sideBySide } from '../../recorded/side-by-side.ts';
import { skeletonsOf } from '../../recorded/skeletons.ts';
import { stretchesOf } from '../../recorded/stretches.ts';
import blazePoseFull from '../../engine/engines/blazepose-full/weights.json' with { type: 'json' };
import { addLayerSums, createCrops, type LayerSums } from '../../engine/blazepose/layer-means.ts';

export interface LabRecording {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly stats: EngineStats;
  readonly frames: readonly Record<string, unknown>[];
}

/** Frames decoded ahead of the engine. */
const AHEAD = 2;

let client: EngineClient | null = null;
let opened = '';
let team: EngineTeam<EngineClient> | null = null;

/** Runs the chosen file through the engines. Called by `scripts/record-keypoints.mjs`. */
async function record(options: Partial<EngineOptions>, maxFrames: number): Promise<LabRecording> {
  const file = document.querySelector<HTMLInputElement>('#file')?.files?.[0];
  if (!file) throw new Error('no file chosen');
  if (!client || opened !== JSON.stringify(options)) {
    client?.dispose();
    client = await EngineClient.open(options);
    opened = JSON.stringify(options);
  }
  client.reset();
  const input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS });
  const track = await input.getPrimaryVideoTrack();
  if (!track) throw new Error('no video in this file');
  const { averagePacketRate } = await track.computePacketStats(200);
  const running: Promise<PoseFrame>[] = [];
  const frames: PoseFrame[] = [];
  for await (const sample of new VideoSampleSink(track).samples()) {
    running.push(client.analyse(pictureOf(sample), sample.timestamp));
    sample.close();
    if (running.length > AHEAD) frames.push(await (running.shift() as Promise<PoseFrame>));
    if (frames.length + running.length >= maxFrames) break;
  }
  frames.push(...(await Promise.all(running)));
  const first = frames[0];
  return {
    width: first?.width ?? 0,
    height: first?.height ?? 0,
    fps: averagePacketRate,
    stats: client.stats,
    frames: frames.map(plain),
  };
}

export interface LabAnalysis {
  readonly engines: number;
  /** How many times slower than it happened the file plays, as it says itself. */
  readonly slowdown: number;
  /** With the times of the session: seconds in which it happened, from the first frame on. */
  readonly frames: readonly Record<string, unknown>[];
}

/** The chosen file as recorded videos are analysed: all engines of this machine side by side. The first call chooses them. */
async function recordSideBySide(options: Partial<EngineOptions> = {}): Promise<LabAnalysis> {
  const file = document.querySelector<HTMLInputElement>('#file')?.files?.[0];
  const opened = file && (await openVideo(file));
  if (!opened?.ok) throw new Error('no video chosen');
  const { info, ...video } = opened.video;
  team ??= createEngineTeam(
    (onFailed) => EngineClient.open({ ...options, threads: teamSize() === 1 }, onFailed),
    teamSize(),
    () => true,
  );
  const engines = await team.get();
  const signal = new AbortController().signal;
  const gate = createPauseGate();
  const stretches = stretchesOf(info.startS, info.startS + info.durationS, engines.length, {
    fromS: -Infinity,
    toS: Infinity,
  });
  const frames: Record<string, unknown>[] = [];
  const { slowdown } = info;
  const session = createMediaClock(slowdown);
  const skeletons = sideBySide(
    stretches,
    engines,
    (engine, { fromS, endS }) => {
      engine.reset();
      const clock = createMediaClock(slowdown);
      const toSession = (mediaS: number) => clock.toSession(mediaS);
      return skeletonsOf(pausable({ info, ...video }, gate, signal, fromS, endS), engine, toSession);
    },
    signal,
  );
  for await (const { mediaS, frame } of skeletons) {
    const timeS = session.toSession(mediaS);
    if (timeS !== null) frames.push(plain({ ...frame, timeS }));
  }
  video.close();
  return { engines: engines.length, slowdown, frames };
}

function teamSize(): number {
  const { hardwareConcurrency, deviceMemory } = navigator as Navigator & { deviceMemory?: number };
  return enginesFor(hardwareConcurrency, deviceMemory);
}

/** The sample as it is meant to be seen: phones store a rotation instead of turning the image. */
function pictureOf(sample: VideoSample): VideoFrame | ImageBitmap {
  if (sample.rotation === 0) return sample.toVideoFrame();
  const canvas = new OffscreenCanvas(sample.displayWidth, sample.displayHeight);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2D canvas');
  sample.draw(context, 0, 0);
  return canvas.transferToImageBitmap();
}

function plain(frame: PoseFrame): Record<string, unknown> {
  const list = (array: Float32Array | Uint8Array | null) => array && Array.from(array);
  return {
    ...frame,
    image: list(frame.image),
    world: list(frame.world),
    check: list(frame.check),
    ...(frame.waistTurns && { waistTurns: list(frame.waistTurns) }),
    ...(frame.chestShifts && { chestShifts: list(frame.chestShifts) }),
    ...(frame.backdrop && { backdrop: list(frame.backdrop) }),
  };
}

export interface LabLive {
  readonly stats: EngineStats;
  readonly frames: readonly { readonly t: number; readonly clock: string; readonly presence: number }[];
}

/** Follows the camera for some seconds. Without `streams` the way of browsers that cannot hand frames to a worker. */
async function live(options: Partial<EngineOptions>, seconds: number, streams: boolean): Promise<LabLive> {
  if (!streams) Reflect.deleteProperty(globalThis, 'MediaStreamTrackProcessor');
  const media = await navigator.mediaDevices.getUserMedia({ video: { width: 640, height: 480 } });
  const [track] = media.getVideoTracks();
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = media;
  document.body.append(video);
  await video.play();
  const frames: { t: number; clock: string; presence: number }[] = [];
  const engine = await EngineClient.open(options, (failure) => {
    throw new Error(failure.detail);
  });
  engine.watch(track, video, {
    onFrame: (frame) => frames.push({ t: frame.timeS, clock: frame.clock, presence: frame.presence }),
  });
  await new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000);
  });
  const { stats } = engine;
  engine.dispose();
  track.stop();
  return { stats, frames };
}

/** Frames analysed for one that counts. */
const FOLLOWED = 6;
let cropOf: Awaited<ReturnType<typeof createCrops>> | null = null;
const layerSums = new Map<string, LayerSums>();

/**
 * Adds what the layers of BlazePose full are given in every `every`th frame of the chosen file.
 * @returns the means of all files so far, by the name of the layer's filter
 */
async function layerMeans(filters: readonly string[], every: number): Promise<Record<string, number[]>> {
  const file = document.querySelector<HTMLInputElement>('#file')?.files?.[0];
  const opened = file && (await openVideo(file));
  if (!opened?.ok) throw new Error('no video chosen');
  client ??= await EngineClient.open({});
  client.reset();
  const { emit } = blazePoseFull.files[0];
  cropOf ??= await createCrops(emit);
  const crops: Float32Array[] = [];
  let count = 0;
  for await (const { picture, timeS } of opened.video.pictures(-Infinity)) {
    const isWanted = ++count % every === 0;
    // A few before each are enough for it to be followed.
    if (count % Math.max(1, Math.round(every / FOLLOWED)) !== 0 && !isWanted) {
      picture.close();
      continue;
    }
    // The engine takes the frame it is given.
    const copy = isWanted && 'clone' in picture ? picture.clone() : null;
    const frame = await client.analyse(picture, timeS);
    if (copy && frame.image) crops.push(await cropOf(copy, frame.image));
    copy?.close();
  }
  opened.video.close();
  await addLayerSums(emit, filters, crops, layerSums);
  return Object.fromEntries(
    Array.from(layerSums, ([name, { sums, places }]) => [name, sums.map((sum) => sum / places)]),
  );
}

Object.assign(globalThis, { midlineLab: { record, recordSideBySide, live, layerMeans } });
