/** What each measure means; what no camera sees; myths; sources. */
import { adviceFor } from '../../core/advice/for-finding.ts';
import { measureOf, type MeasureId } from '../../core/measures/all.ts';
import { limitOf } from '../../core/measures/confidence.ts';
import { t } from '../../language/index.ts';
import { FormDrawing } from '../figures/form-drawing.tsx';
import { formatWithin } from '../shared/format.ts';
import { PageFrame, pageHref, Section } from '../shared/page-frame.tsx';
import { GROUPS, MYTHS, SOURCE_IDS, SOURCES, type SourceId, type TopicGroup, UNSEEN } from './topics.ts';

const number = (id: SourceId): number => SOURCE_IDS.indexOf(id) + 1;

/** Small numbers that lead to the list at the foot. */
function Notes({ sources }: { readonly sources: readonly SourceId[] }) {
  return (
    <>
      {sources.map((id) => (
        <sup key={id}>
          <a href={`#source-${id}`} aria-label={t(`source.${id}`)}>
            {number(id)}
          </a>
        </sup>
      ))}
    </>
  );
}

/** What the confidence of a measure promises. */
function rightness(id: MeasureId): string {
  const measure = measureOf(id);
  const { atBest } = measure.claims;
  const [side, front] = (['left', 'front'] as const).map((view) => limitOf(measure, view));
  if (atBest === 'poor' || side === null || front === null) return t('learn.right.poor');
  const limit = formatWithin(side, measure.unit);
  if (side !== front)
    return t('learn.right.fairByView', { side: limit, front: formatWithin(front, measure.unit) });
  return t(`learn.right.${atBest}`, { limit });
}

function Topic({ id, sources, neutral }: TopicGroup['topics'][number]) {
  return (
    <article class="topic" id={id}>
      <header>
        <h3>{t(`measure.${id}`)}</h3>
        <p>{t(`measure.${id}.what`)}</p>
      </header>
      <div class="topic-drawings">
        {(['easy', 'off'] as const).map((kind) => (
          <figure key={kind} data-kind={neutral ? 'easy' : kind}>
            <FormDrawing measure={id} kind={kind} />
            <figcaption>
              <strong>{t(neutral && kind === 'off' ? 'learn.also' : `learn.${kind}`)}</strong>{' '}
              {t(`learn.${id}.${kind}`)}
            </figcaption>
          </figure>
        ))}
      </div>
      <dl>
        <dt>{t('learn.says')}</dt>
        <dd>
          {t(`learn.${id}.says`)}
          <Notes sources={sources} />
        </dd>
        <dt>{t('learn.not')}</dt>
        <dd>{t(`learn.${id}.not`)}</dd>
        <dt>{t('learn.right')}</dt>
        <dd>{rightness(id)}</dd>
      </dl>
      {adviceFor(id).length > 0 && (
        <a class="topic-todo" href={pageHref('plan', { for: id })}>
          {t('learn.todo')} <span class="hidden-text">{t(`measure.${id}`)}</span>
        </a>
      )}
    </article>
  );
}

function Contents() {
  return (
    <nav class="contents" aria-label={t('learn.contents')}>
      {GROUPS.map(({ id }) => (
        <a key={id} href={`#${id}`}>
          {t(`learn.group.${id}`)}
        </a>
      ))}
      <a href="#unseen">{t('learn.notMeasured')}</a>
      <a href="#myths">{t('learn.myths')}</a>
      <a href="#sources">{t('learn.sources')}</a>
    </nav>
  );
}

export function Learn() {
  return (
    <PageFrame page="learn">
      <div class="section title">
        <span />
        <div>
          <h1>{t('learn.title')}</h1>
          <p class="lead">{t('learn.lead')}</p>
          <Contents />
          <p class="fine">{t('learn.estimate')}</p>
        </div>
      </div>
      {GROUPS.map((group) => (
        <div key={group.id} id={group.id}>
          <Section label={t(`learn.group.${group.id}`)}>
            <div class="topics">
              {group.topics.map((topic) => (
                <Topic key={topic.id} {...topic} />
              ))}
            </div>
          </Section>
        </div>
      ))}
      <div id="unseen">
        <Section label={t('learn.notMeasured')} note={t('learn.notMeasured.note')}>
          <dl class="unseen">
            {UNSEEN.map((id) => (
              <div key={id}>
                <dt>{t(`unseen.${id}`)}</dt>
                <dd>{t(`unseen.${id}.why`)}</dd>
              </div>
            ))}
          </dl>
        </Section>
      </div>
      <div id="myths">
        <Section label={t('learn.myths')} note={t('learn.myths.note')}>
          <dl class="myths">
            {MYTHS.map(({ id, sources }) => (
              <div key={id}>
                <dt>
                  <span class="hidden-text">{t('learn.myths.claim')}: </span>
                  <q>{t(`myth.${id}`)}</q>
                </dt>
                <dd>
                  <span class="hidden-text">{t('learn.myths.answer')}: </span>
                  {t(`myth.${id}.why`)}
                  <Notes sources={sources} />
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      </div>
      <div id="sources">
        <Section label={t('learn.sources')} note={t('learn.sources.note')}>
          <ol class="sources">
            {SOURCE_IDS.map((id) => {
              const href = SOURCES[id];
              return (
                <li key={id} id={`source-${id}`}>
                  {href === null ? (
                    t(`source.${id}`)
                  ) : (
                    <a href={href} target="_blank" rel="noreferrer noopener">
                      {t(`source.${id}`)}
                    </a>
                  )}
                </li>
              );
            })}
          </ol>
        </Section>
      </div>
    </PageFrame>
  );
}
