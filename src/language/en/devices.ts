/** Treadmill, strap and foot pod: behind "More" during a run, and in its summary. */
export const devices = {
  'devices.title': 'Treadmill, strap, foot pod',
  'devices.lead': 'The belt’s speed is then read, not typed. Nothing is ever sent to a device.',
  'devices.missing.behind-a-switch':
    'On Linux the browser has Bluetooth for pages behind a switch: start it with --enable-features=WebBluetooth. Everything else works without.',
  'devices.missing.not-in-this-browser':
    'This browser has no Bluetooth for pages. Chrome and Edge on Windows, macOS and ChromeOS have it. Everything else works without.',
  'devices.connect': 'Connect',
  'devices.connect.another': 'Connect another',
  'devices.choosing':
    'Choose in the browser’s window. If nothing is listed there, start the belt, or put the strap on.',
  'devices.refusal.dismissed': 'Nothing was chosen.',
  'devices.refusal.off': 'Bluetooth is off, or this computer has none. Switch it on, then press "Connect".',
  'devices.refusal.refused': 'The browser does not allow Bluetooth here. Look in its settings for this page.',
  'devices.unnamed': 'Device without a name',
  'devices.kind.treadmill': 'treadmill',
  'devices.kind.heart-rate': 'heart rate',
  'devices.kind.foot-pod': 'foot pod',
  'devices.state.connecting': 'connecting',
  'devices.state.connected': 'connected',
  'devices.state.away': 'out of reach; tried again by itself',
  'devices.state.nothing-to-read': 'tells nothing that is read here',
  'devices.forget': 'Let go of {name}',
  'devices.forget.short': 'Let go',
  'devices.belt': 'Belt {speed}',
  'devices.bpm': 'Heart rate {bpm}',
  'devices.pod': 'Foot pod {perMin} a minute',
  'devices.pod.steps': 'Foot pod {perMin} steps a minute',
  'devices.pod.strides': 'Foot pod {perMin} a minute: it counts strides, so {steps} steps',
  'devices.pod.neither': 'Foot pod {perMin} a minute: neither steps nor strides, by the camera',
  'devices.follow': 'Take the belt’s speed from the treadmill',
  'devices.followed': 'read from the treadmill',
  'devices.trouble.silent': 'The treadmill tells no speed. Until it does, type it.',
  'devices.trouble.stands': 'The treadmill says 0 while you run. Until that ends, type its speed.',
  'devices.doubt.typed':
    'The treadmill says {read}, you typed {other}. They differ as miles and kilometres do. If the belt’s own display says {other}, type it.',
  'devices.doubt.distance':
    'The treadmill says {read}, but by its own distance it runs at {other}. They differ as miles and kilometres do. Look at the belt’s own display, and type what it says.',
  'devices.doubt.step':
    'At {read} a step is {metres} m, which few runners take. The camera cannot tell if the speed is wrong. Does the belt’s own display say the same?',
  'devices.doubt.type': 'Type it instead',

  'heart.title': 'Heart rate',
  'heart.mean': 'Mean {bpm} a minute, from {least} to {most}.',
  'heart.drift': 'From the first third of the run to the last: {from} → {to} a minute.',
  'heart.source': 'Told by {source}.',
  'heart.note':
    'It stands beside what changed in your form. Heat, thirst and sleep move it too, and nothing here is judged by it.',

  'pod.title': 'Foot pod',
  'pod.steps': 'Its cadence: {theirs} steps a minute. The camera’s: {ours}.',
  'pod.strides':
    'It counts strides, not steps: the ratio to the camera is {ratio} ± {error}. In steps it says {theirs} a minute, the camera {ours}.',
  'pod.neither':
    'It counts neither steps nor strides: the ratio to the camera is {ratio} ± {error}. Its cadence is left out.',
  'pod.agree': 'Nowhere did they differ for a minute by more than their errors.',
  'pod.apart.more': '{from} to {to}: the pod says {theirs}, the camera {ours}. The pod is higher.',
  'pod.apart.less': '{from} to {to}: the pod says {theirs}, the camera {ours}. The camera is higher.',
} as const;
