/** Reads a video with programs that did not write it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { BufferSource, Input, MP4, WEBM } from 'mediabunny';

export interface VideoFacts {
  readonly codec: string;
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly durationS: number;
}

const CODECS: Readonly<Record<string, string>> = { h264: 'avc' };

/** By the container's tables. */
export async function readContainer(bytes: Buffer): Promise<VideoFacts> {
  const input = new Input({ source: new BufferSource(bytes), formats: [MP4, WEBM] });
  try {
    const track = await input.getPrimaryVideoTrack();
    if (!track) throw new Error('no video track');
    return {
      codec: (await track.getCodec()) ?? '?',
      width: await track.getDisplayWidth(),
      height: await track.getDisplayHeight(),
      frames: (await track.computePacketStats()).packetCount,
      durationS: await track.computeDuration(),
    };
  } finally {
    input.dispose();
  }
}

/** By FFmpeg, every frame decoded; null where this machine has none. @throws what it has to complain of */
export function probe(bytes: Buffer): VideoFacts | null {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'probe-'));
  try {
    const file = path.join(dir, 'video');
    writeFileSync(file, bytes);
    const show = 'stream=codec_name,width,height,nb_read_frames:format=duration';
    const args = ['-v', 'error', '-count_frames', '-select_streams', 'v:0', '-show_entries', show];
    const ran = spawnSync('ffprobe', [...args, '-of', 'json', file], { encoding: 'utf8' });
    if (ran.error) return null;
    if (ran.stderr !== '') throw new Error(ran.stderr);
    const { streams, format } = JSON.parse(ran.stdout) as {
      streams: { codec_name: string; width: number; height: number; nb_read_frames: string }[];
      format: { duration: string };
    };
    const { codec_name: codec, width, height, nb_read_frames: frames } = streams[0];
    return {
      codec: CODECS[codec] ?? codec,
      width,
      height,
      frames: Number(frames),
      durationS: Number(format.duration),
    };
  } finally {
    rmSync(dir, { recursive: true });
  }
}
