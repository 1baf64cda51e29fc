import {
  createDetector,
  movenet,
  SupportedModels,
  type PoseDetector,
} from '@tensorflow-models/pose-detection';
import { CHECK_LANDMARKS } from '../../../core/pose/landmarks.ts';
import { fetchAsset } from '../../asset-urls.ts';
import { Cropper, type Picture } from '../../cropper.ts';
import type { Points, PoseEngine } from '../../pose-engine.ts';
import { cropToPicture, type Roi } from '../../roi.ts';
import {
  candidateBackends,
  configureTfjs,
  packagedModel,
  tensorCount,
  useBackend,
  type TfjsBackend,
} from '../../tfjs-runtime.ts';
import { medianMs } from '../../timing.ts';

const INPUT_SIZE = 192;
const WARM_UPS = 2;
const MEASURED_RUNS = 5;

/** MoveNet Lightning through pose-detection on tfjs: 17 keypoints of the one person who stands out in a crop. */
export class MoveNetEngine implements PoseEngine {
  readonly label: string;
  readonly runtime: string;
  readonly landmarks = CHECK_LANDMARKS;
  private readonly cropper = new Cropper(INPUT_SIZE);
  private readonly detector: PoseDetector;

  private constructor(name: string, detector: PoseDetector, backend: TfjsBackend) {
    this.label = name;
    this.runtime = `tfjs ${backend}`;
    this.detector = detector;
  }

  /**
   * Loads the packaged weights on the backend that a short measurement finds fastest on this machine.
   * @param graphFile inside the extension, like `weightsFile`
   */
  static async create(name: string, graphFile: string, weightsFile: string): Promise<MoveNetEngine> {
    configureTfjs();
    const [graph, weights] = await Promise.all([fetchAsset(graphFile), fetchAsset(weightsFile)]);
    let best: { backend: TfjsBackend; ms: number } | null = null;
    let current: { backend: TfjsBackend; detector: PoseDetector } | null = null;
    const open = async (backend: TfjsBackend): Promise<PoseDetector> => {
      current?.detector.dispose();
      current = null;
      if (!(await useBackend(backend))) throw new Error(`tfjs has no ${backend} here`);
      const detector = await openDetector(graph, weights);
      current = { backend, detector };
      return detector;
    };
    for (const backend of await candidateBackends()) {
      try {
        const ms = await measure(await open(backend));
        if (!best || ms < best.ms) best = { backend, ms };
      } catch {
        // A backend that does not come up is not a candidate; the others are still tried.
      }
    }
    if (!best) throw new Error('MoveNet runs on no backend of this browser');
    const last = current as { backend: TfjsBackend; detector: PoseDetector } | null;
    const detector = last?.backend === best.backend ? last.detector : await open(best.backend);
    return new MoveNetEngine(name, detector, best.backend);
  }

  async look(picture: Picture, crop: Roi): Promise<Points | null> {
    const pixels = await this.cropper.cut(picture, crop);
    // The detector would move its own crop inside ours otherwise.
    this.detector.reset();
    const [pose] = await this.detector.estimatePoses(pixels, {}, 0);
    if (!pose) return null;
    const values = new Float32Array(pose.keypoints.length * 3);
    pose.keypoints.forEach((point, i) => {
      const { x, y } = cropToPicture(crop, point.x / INPUT_SIZE, point.y / INPUT_SIZE);
      values.set([x, y, point.score ?? 0], i * 3);
    });
    return { count: pose.keypoints.length, values };
  }

  tensors(): number {
    return tensorCount();
  }

  reset(): void {
    this.detector.reset();
  }

  dispose(): void {
    this.detector.dispose();
  }
}

async function openDetector(graph: ArrayBuffer, weights: ArrayBuffer): Promise<PoseDetector> {
  const model = packagedModel(graph, weights);
  const detector = await createDetector(SupportedModels.MoveNet, {
    modelType: movenet.modelType.SINGLEPOSE_LIGHTNING,
    modelUrl: model,
    // Smoothing shifts and shrinks the signals the measures are made of.
    enableSmoothing: false,
    // Zero would read as unset: every answer is wanted, the tracker judges it.
    minPoseScore: 1e-6,
  });
  model.forgetWeights();
  return detector;
}

async function measure(detector: PoseDetector): Promise<number> {
  const blank = new ImageData(INPUT_SIZE, INPUT_SIZE);
  const run = () => detector.estimatePoses(blank, {}, 0);
  for (let i = 0; i < WARM_UPS; i++) await run();
  return medianMs(run, MEASURED_RUNS);
}
