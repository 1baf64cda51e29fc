/** Where it is sore: a back to point at, and the same as boxes with words for keyboard and screen reader. */
import { SITES, type Site } from '../../../core/checkin/check-in.ts';
import { t } from '../../../language/index.ts';

interface Props {
  readonly sites: readonly Site[];
  readonly onChange: (sites: readonly Site[]) => void;
}

const BODY =
  'M72 40V52Q60 58 46 62Q36 66 34 80L26 124L22 148Q24 158 31 150L39 124L48 90Q54 110 55 124Q47 142 49 162' +
  'L57 216Q52 236 57 258L62 290L58 304H75L73 288Q77 240 74 216L79 168H81L86 216Q83 240 87 288L85 304H102' +
  'L98 290L103 258Q108 236 103 216L111 162Q113 142 105 124Q106 110 112 90L121 124L129 150Q136 158 138 148' +
  'L134 124L126 80Q124 66 114 62Q100 58 88 52V40Z';

/** In the order in which they are drawn: what lies on top comes last. Shins are not seen from behind: the list has them. */
const REGIONS: readonly (readonly [Site, string])[] = [
  ['upperBack', 'M51 64Q80 55 109 64L105 107Q80 114 55 107Z'],
  ['shoulderBlades', 'M77 68H83Q91 68 91 77V93Q91 101 83 101H77Q69 101 69 93V77Q69 68 77 68Z'],
  ['neck', 'M74 42H86Q89 42 89 46V52Q89 57 84 57H76Q71 57 71 52V46Q71 42 74 42Z'],
  ['lowBack', 'M57 118Q80 124 103 118L107 143Q80 151 53 143Z'],
  ['hips', 'M52 147Q80 155 108 147L109 164Q80 172 51 164Z'],
  ['knees', 'M57 206H75V224H57ZM85 206H103V224H85Z'],
  ['calves', 'M57 228H74L73 266H59ZM86 228H103L101 266H87Z'],
  ['achilles', 'M61 269H73V289H62ZM87 269H99L98 289H87Z'],
  ['feet', 'M61 292H74V304H58ZM86 292H99L102 304H86Z'],
];

export function BodyMap({ sites, onChange }: Props) {
  const toggle = (site: Site): void => {
    onChange(sites.includes(site) ? sites.filter((other) => other !== site) : [...sites, site]);
  };
  return (
    <fieldset class="body-map">
      <legend>{t('checkin.sites')}</legend>
      <svg viewBox="14 4 132 302" aria-hidden="true">
        <g class="body" onClick={() => toggle('elsewhere')} data-sore={sites.includes('elsewhere')}>
          <ellipse cx="80" cy="25" rx="14" ry="17" />
          <path d={BODY} />
        </g>
        {REGIONS.map(([site, d]) => (
          <path
            key={site}
            class="body-region"
            data-sore={sites.includes(site)}
            d={d}
            onClick={() => toggle(site)}
          />
        ))}
        <path class="body-line" d="M80 60V150" />
      </svg>
      <div class="body-list">
        {SITES.map((site) => (
          <label key={site} class="tick">
            <input
              type="checkbox"
              data-site={site}
              checked={sites.includes(site)}
              onChange={() => toggle(site)}
            />
            <span>{t(`checkin.site.${site}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
