/** What the Learn page shows, in which order, and where it comes from. */
import { byMeasure, MEASURES, type Measure, type MeasureId } from '../../core/measures/all.ts';

/** Addresses are of the journals or of PubMed Central; null where only the name is sure. */
export const SOURCES = {
  heiderscheit:
    'https://journals.lww.com/acsm-msse/fulltext/2011/02000/effects_of_step_rate_manipulation_on_joint.14.aspx',
  burns: null,
  anderson: 'https://doi.org/10.1186/s40798-022-00504-0',
  malisoux: 'https://bmjopensem.bmj.com/content/10/1/e001787',
  mahmoud: 'https://doi.org/10.1007/s12178-019-09594-y',
  slater: null,
  arellano: null,
  elbow: null,
  teng: null,
  risc: 'https://doi.org/10.1186/s40798-023-00589-1',
  drozda: null,
  vanhooren: 'https://doi.org/10.1007/s40279-024-01997-3',
  wille: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC4297621',
  souza: null,
  meardon: null,
  brindle: null,
  crowell: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC3014399',
  cai: null,
  herbert: null,
  wiewelhove: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC6465761',
  belavy: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC5396190',
  maselli: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC7271446',
  schwellnus: 'https://doi.org/10.1136/bjsm.2008.050401',
  miller: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8775277',
  relph: 'https://doi.org/10.1002/14651858.CD013368.pub2',
  rubinstein: null,
  raabe: null,
  redflags: 'https://doi.org/10.1007/s00586-016-4684-0',
} as const satisfies Readonly<Record<string, string | null>>;

export type SourceId = keyof typeof SOURCES;
export const SOURCE_IDS = Object.keys(SOURCES) as readonly SourceId[];

interface Topic {
  readonly id: MeasureId;
  readonly sources: readonly SourceId[];
  /** Neither of its drawings is the better one. */
  readonly neutral: boolean;
}

type GroupId = Measure['show']['learn']['group'];

export interface TopicGroup {
  readonly id: GroupId;
  readonly topics: readonly Topic[];
}

/** Sources that a measure names; one that is not listed above does not compile. */
const sources = byMeasure((measure): readonly SourceId[] => measure.show.learn.sources);

const ORDER = ['rhythm', 'head', 'arms', 'trunk', 'legs'] as const satisfies readonly GroupId[];

export const GROUPS: readonly TopicGroup[] = ORDER.map((group) => ({
  id: group,
  topics: MEASURES.flatMap(({ id, show: { learn } }) =>
    learn.group === group ? [{ id, sources: sources[id], neutral: learn.neutral ?? false }] : [],
  ),
}));

export const UNSEEN = [
  'pelvis',
  'thorax',
  'impact',
  'muscles',
  'breath',
  'momentum',
  'water',
  'weight',
  'stride',
] as const;

interface Myth {
  readonly id: string;
  readonly sources: readonly SourceId[];
}

export const MYTHS = [
  { id: 'posture', sources: ['slater', 'mahmoud'] },
  { id: 'cadence180', sources: ['burns'] },
  { id: 'discs', sources: ['belavy', 'maselli'] },
  { id: 'lactate', sources: [] },
  { id: 'stretching', sources: ['herbert'] },
  { id: 'cramps', sources: ['schwellnus', 'miller'] },
  { id: 'shoes', sources: ['relph'] },
  { id: 'core', sources: ['raabe', 'cai'] },
  { id: 'realign', sources: ['rubinstein'] },
  { id: 'anyPain', sources: ['redflags'] },
  { id: 'fibres', sources: [] },
  { id: 'oxygen', sources: [] },
  { id: 'diet', sources: [] },
  { id: 'cold', sources: [] },
  { id: 'backpack', sources: [] },
  { id: 'existential', sources: [] },
  { id: 'moon', sources: [] },
  { id: 'foam', sources: [] },
] as const satisfies readonly Myth[];
