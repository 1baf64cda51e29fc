/** Spoken sound: as a browser's recorder leaves it, it has no length and no way to a moment in it; here it gets both. */
import {
  BlobSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  Input,
  MP4,
  OGG,
  Output,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny';

const FORMATS = [WEBM, OGG, MP4];

/**
 * The same sound, packet by packet, in a WebM file that can be sought. Nothing is coded again.
 * @param recorded - WebM or Ogg; what breaks off is taken as far as it goes
 * @returns null where there is no sound in it, or none that WebM takes
 */
export async function seekableSound(
  recorded: Blob,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly durationS: number } | null> {
  const input = new Input({ source: new BlobSource(recorded), formats: FORMATS });
  try {
    const track = await input.getPrimaryAudioTrack();
    const config = await track?.getDecoderConfig();
    if (!track || !config || track.codec !== 'opus') return null;
    const target = new BufferTarget();
    const output = new Output({ format: new WebMOutputFormat(), target });
    const source = new EncodedAudioPacketSource('opus');
    output.addAudioTrack(source);
    await output.start();
    let endS = 0;
    let firstS: number | null = null;
    try {
      for await (const packet of new EncodedPacketSink(track).packets()) {
        firstS ??= packet.timestamp;
        const atS = packet.timestamp - firstS;
        await source.add(packet.clone({ timestamp: atS }), { decoderConfig: config });
        endS = Math.max(endS, atS + packet.duration);
      }
    } catch (error) {
      // It broke off within a packet: what came before is whole.
      console.warn(error);
    }
    if (firstS === null) return null;
    await output.finalize();
    return { bytes: new Uint8Array(target.buffer ?? new ArrayBuffer()), durationS: endS };
  } catch (error) {
    console.warn(error);
    return null;
  } finally {
    input.dispose();
  }
}
