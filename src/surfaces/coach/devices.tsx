/** Treadmill, strap and foot pod, beside the belt's speed: connected or not, and what they tell. */
import { useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import { decimalText } from '../../language/numbers.ts';
import type { DevicesState, LiveSession } from '../../live/contract.ts';
import type { Settings } from '../../storage/settings-store.ts';
import { speedText } from '../shared/speed.ts';
import { TickField } from '../shared/tick-field.tsx';

interface Props {
  readonly devices: DevicesState;
  readonly session: LiveSession;
  readonly unit: Settings['speedUnit'];
}

type Link = DevicesState['links'][number];

function speedIn(kmh: number, unit: Props['unit']): string {
  return `${speedText(Math.max(kmh, 0.01), unit)} ${t(`speed.${unit}`)}`;
}

/** What is told at the moment, shortest words. */
function valuesOf({ speedKmh, bpm, pod }: DevicesState, unit: Props['unit']): string[] {
  return [
    ...(speedKmh === null ? [] : [t('devices.belt', { speed: speedIn(speedKmh, unit) })]),
    ...(bpm === null ? [] : [t('devices.bpm', { bpm })]),
    ...(pod === null ? [] : [podText(pod)]),
  ];
}

function podText({ perMin, counts }: NonNullable<DevicesState['pod']>): string {
  if (counts === 'strides') return t('devices.pod.strides', { perMin, steps: 2 * perMin });
  return t(counts === null ? 'devices.pod' : `devices.pod.${counts}`, { perMin });
}

function LinkRow({ link, session }: { readonly link: Link; readonly session: LiveSession }) {
  const name = link.name || t('devices.unnamed');
  const kinds = link.kinds.map((kind) => t(`devices.kind.${kind}`)).join(', ');
  return (
    <li class="device" data-state={link.state}>
      <span>
        <strong>{name}</strong>
        {kinds && ` (${kinds})`}: {t(`devices.state.${link.state}`)}
      </span>
      <button
        type="button"
        aria-label={t('devices.forget', { name })}
        data-action="forget-device"
        onClick={() => session.forgetDevice(link.id)}
      >
        {t('devices.forget.short')}
      </button>
    </li>
  );
}

function Doubt({ devices, session, unit }: Props) {
  const { doubt } = devices;
  if (!doubt || !devices.follows) return null;
  const read = speedIn(doubt.readKmh, unit);
  return (
    <div class="device-doubt" data-doubt={doubt.kind}>
      <p>
        {doubt.kind === 'step'
          ? t('devices.doubt.step', { read, metres: decimalText(doubt.stepM, 2) })
          : t(`devices.doubt.${doubt.kind}`, { read, other: speedIn(doubt.otherKmh, unit) })}
      </p>
      <button type="button" data-action="type-instead" onClick={() => session.followBelt(false)}>
        {t('devices.doubt.type')}
      </button>
    </div>
  );
}

function Inside({ devices, session, unit }: Props) {
  const { missing, choosing, refusal, links, trouble, follows } = devices;
  if (missing !== null) return <p class="fine">{t(`devices.missing.${missing}`)}</p>;
  return (
    <>
      {trouble && <p data-trouble={trouble}>{t(`devices.trouble.${trouble}`)}</p>}
      <Doubt devices={devices} session={session} unit={unit} />
      <p class="fine">{t('devices.lead')}</p>
      {links.length > 0 && (
        <ul class="device-list">
          {links.map((link) => (
            <LinkRow key={link.id} link={link} session={session} />
          ))}
        </ul>
      )}
      {links.some((link) => link.kinds.includes('treadmill')) && (
        <TickField label={t('devices.follow')} checked={follows} onChange={(on) => session.followBelt(on)} />
      )}
      <p role="status">{choosing ? t('devices.choosing') : refusal && t(`devices.refusal.${refusal}`)}</p>
      {/* Never disabled: a chooser that nobody answers would keep it so for ever. */}
      <button type="button" data-action="connect-device" onClick={() => session.chooseDevice()}>
        {t(links.length > 0 ? 'devices.connect.another' : 'devices.connect')}
      </button>
    </>
  );
}

export function Devices({ devices, session, unit }: Props) {
  const [open, setOpen] = useState(false);
  const values = valuesOf(devices, unit);
  return (
    <section class="devices" data-testid="devices">
      <button
        type="button"
        data-action="devices"
        aria-expanded={open}
        aria-controls="devices-inside"
        onClick={() => setOpen(!open)}
      >
        {t('devices.title')}
      </button>
      {values.length > 0 && (
        <ul class="device-values">
          {values.map((value) => (
            <li key={value}>{value}</li>
          ))}
        </ul>
      )}
      {open && (
        <div id="devices-inside" class="devices-inside">
          <Inside devices={devices} session={session} unit={unit} />
        </div>
      )}
    </section>
  );
}
