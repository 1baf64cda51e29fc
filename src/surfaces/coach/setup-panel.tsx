/** Before the camera is open: which camera, which side, what will be said; and what the browser will ask. */
import type { SessionPlan } from '../../core/session/plan.ts';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { View } from '../../core/model/measure.ts';
import { t } from '../../language/index.ts';
import { handsOverFrames, listCameras } from '../../platform/camera.ts';
import type { Settings, SettingsChange } from '../../storage/settings-store.ts';
import { AthleteField } from '../shared/athlete-field.tsx';
import { TickField } from '../shared/tick-field.tsx';
import { VoiceTest } from '../shared/voice-test.tsx';
import { hasAthletes, useAthletes } from '../shared/use-athletes.ts';
import { PlanCard } from './plan-card.tsx';
import { Placement } from './placement.tsx';
import { canFloat } from './float-window.tsx';

interface Props {
  /** Null outside the programme. */
  readonly plan: SessionPlan | null;
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
  readonly float: boolean;
  readonly onFloat: (float: boolean) => void;
  readonly onStart: () => void;
  /** Two minutes on the spot, without a treadmill. */
  readonly onTryOut: () => void;
  /** What the runner is told or asked before the start. */
  readonly before?: ComponentChildren;
  /** No coaching today: there is no start. */
  readonly stopped?: boolean;
}

const VIEWS = [null, 'front', 'left', 'right', 'rear'] as const satisfies readonly (View | null)[];
const RESOLUTIONS = ['640x480', '1280x720'] as const;

interface CameraChoice {
  readonly id: string;
  readonly label: string;
}

/** Names are empty until the camera has been allowed once: then they are counted. */
function useCameras(): readonly CameraChoice[] {
  const [cameras, setCameras] = useState<readonly CameraChoice[]>([]);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const found = (await listCameras()).filter(({ id }) => id !== '');
      setCameras(
        found.map(({ id, name }, i) => ({ id, label: name || t('setup.camera.unnamed', { number: i + 1 }) })),
      );
    };
    const refresh = (): void => void look().catch(() => setCameras([]));
    refresh();
    navigator.mediaDevices.addEventListener('devicechange', refresh);
    return () => navigator.mediaDevices.removeEventListener('devicechange', refresh);
  }, []);
  return cameras;
}

/** Whether the browser will ask when the camera is opened. */
function useWillAsk(): boolean {
  const [asks, setAsks] = useState(true);
  useEffect(() => {
    navigator.permissions.query({ name: 'camera' }).then(
      (status) => setAsks(status.state !== 'granted'),
      () => undefined,
    );
  }, []);
  return asks;
}

export function SetupPanel({
  plan,
  settings,
  onChange,
  float,
  onFloat,
  onStart,
  onTryOut,
  before,
  stopped = false,
}: Props) {
  const cameras = useCameras();
  const asks = useWillAsk();
  const athletes = useAthletes();
  return (
    <section class="panel panel-setup">
      <h1 class="phase">{t('setup.title')}</h1>
      <PlanCard plan={plan} settings={settings} onChange={onChange} />
      {before}
      <p>{t('setup.lead')}</p>
      {!stopped && (
        <p class="setup-tryout">
          {t('tryout.offer')}{' '}
          <button type="button" data-action="try-out" onClick={onTryOut}>
            {t('tryout.start')}
          </button>
        </p>
      )}
      <fieldset>
        <legend>{t('setup.view')}</legend>
        <div class="choices view-choices">
          {VIEWS.map((view) => (
            <label key={view ?? 'auto'}>
              <input
                type="radio"
                name="view"
                checked={settings.view === view}
                onChange={() => onChange({ view })}
              />
              {view === null ? t('setup.view.auto') : t(`view.${view}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <Placement view={settings.view} />
      <div class="pair">
        <label class="field">
          <span class="field-label">{t('setup.camera')}</span>
          <select
            value={settings.cameraId ?? ''}
            onChange={(event) => onChange({ cameraId: event.currentTarget.value || null })}
          >
            <option value="">{t('setup.camera.default')}</option>
            {cameras.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span class="field-label">{t('setup.resolution')}</span>
          <select
            value={settings.resolution}
            onChange={(event) => {
              const resolution = RESOLUTIONS.find((r) => r === event.currentTarget.value);
              if (resolution) onChange({ resolution });
            }}
          >
            {RESOLUTIONS.map((resolution) => (
              <option key={resolution} value={resolution}>
                {t(`setup.resolution.${resolution}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {hasAthletes(athletes) && (
        <AthleteField
          from={athletes}
          value={settings.athleteId}
          onChange={(athleteId) => onChange({ athleteId })}
        />
      )}
      <div class="ticks">
        <TickField
          label={t('setup.voice')}
          checked={settings.voice}
          onChange={(voice) => onChange({ voice })}
        />
        <VoiceTest settings={settings} />
        {canFloat() ? (
          <TickField label={t('setup.float')} checked={float} onChange={onFloat} />
        ) : (
          <p class="fine">{t('pip.unsupported')}</p>
        )}
        <TickField
          label={t('setup.mirrored')}
          note={t('setup.mirrored.note')}
          checked={settings.mirrored}
          onChange={(mirrored) => onChange({ mirrored })}
        />
      </div>
      <div class="setup-foot">
        {!handsOverFrames() && (
          <p class="fine" data-note="slower-here">
            {t('setup.slowerHere')}
          </p>
        )}
        {asks && !stopped && (
          <p class="permission">
            <strong>{t('setup.permission')}</strong> {t('setup.permission.what')}
          </p>
        )}
        <p class="fine">{t('safety.short')}</p>
      </div>
      {!stopped && (
        <button type="button" class="button-main" data-action="start" onClick={onStart}>
          {t('setup.start')}
        </button>
      )}
    </section>
  );
}
