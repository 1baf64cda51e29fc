/** The page on which two runs are compared. */
export const compare = {
  'compare.title': 'Compare two runs',
  'compare.lead':
    'Two runs, or two parts of one. They move together by the stride, contact on contact, whatever their cadence and frame rate. A live run can be chosen once it is finished.',
  'compare.open': 'Compare',
  'compare.ofAthlete': 'Compare runs of',
  'compare.back': 'Back to History',
  'compare.swap': 'Swap',
  'compare.empty': 'No runs yet. Two runs are needed, or one of which you compare two parts.',
  'compare.missing': 'One of these runs is no longer there. Choose another one.',
  'compare.noFrames': '{run} has no skeletons, so only the numbers are compared.',
  'compare.noContacts':
    'No counted stride with both foot contacts was found in {run}, so the two cannot be aligned by the stride. Choose another part, or another run.',
  'compare.sidesUnknown':
    'Left and right could not be told apart in {run}. The steps are aligned in turns, so it may be the other foot.',

  'compare.byHand':
    '{run}: joints were put right by hand ({what}). Its numbers, curves and skeleton rest on that.',

  'compare.pick.first': 'First run',
  'compare.pick.second': 'Second run',
  'compare.pick.none': 'Choose a run',
  'compare.pick.gone': 'no longer there',
  'compare.part': 'Part',
  'compare.part.from.first': 'First run, part from second',
  'compare.part.to.first': 'First run, part to second',
  'compare.part.from.second': 'Second run, part from second',
  'compare.part.to.second': 'Second run, part to second',
  'compare.part.of': '{run}, {from} to {to}',
  'compare.halves': 'Compare its first half with its second',

  'compare.kept': 'Compared before',
  'compare.kept.note': 'Each opens as you left it.',
  'compare.kept.pair': '{first} and {second}',
  'compare.kept.forget': 'Forget',

  'compare.caveats': 'Before you read on',
  'compare.caveat.same-run':
    'That is a run beside itself. Choose another run, or two parts of it that do not overlap.',
  'compare.caveat.other-view':
    'The two were filmed from different sides. What only one side shows is not compared.',
  'compare.caveat.other-side':
    'One was filmed from the left, the other from the right. Turn on the mirror to compare the sides that face the camera.',
  'compare.caveat.speed-unknown':
    'The belt’s speed is not known for both. A difference may come from the speed.',
  'compare.caveat.other-speed':
    'The belt ran at {first} and at {second} {unit}. A difference may come from the speed.',

  'compare.stage.first': 'First run: {run}',
  'compare.stage.second': 'Second run: {run}',
  'compare.stage.over': '{first}, and {second} laid over it',
  'compare.place': 'Place in the run',
  'compare.place.value': 'stride {stride}, {percent} %',
  'compare.now': 'stride {stride}, {percent} %: {first} s and {second} s',

  'compare.curve': 'Usual stride',
  'compare.curve.note':
    'Mean ± standard deviation of both; 0 % is foot contact. Point at the plot to see a moment of both.',
  'compare.curve.within': 'Within the noise over the whole stride.',
  'compare.curve.apart': 'Apart by more than the noise: {parts} of the stride.',
  'compare.curve.part': '{from} to {to} %',

  'compare.differences': 'Differences',
  'compare.differences.note':
    'The second less the first, ± what camera and strides may err together. Smaller differences are within the noise.',
  'compare.measure': 'Measure',
  'compare.change': 'Difference',
  'compare.sides': '{measure}, {first} and {second}',
  'compare.named': 'Different: {measures}.',
  'compare.none': {
    one: 'No difference beyond the noise in {count} measure.',
    other: 'No difference beyond the noise in {count} measures.',
  },
  'compare.nothing': 'Nothing in these two can be compared.',
  'compare.higher': 'higher than in the first run, by more than your days differ',
  'compare.lower': 'lower than in the first run, by more than your days differ',
  'compare.higher.part': 'higher than in the first part',
  'compare.lower.part': 'lower than in the first part',
  'compare.within': 'within the noise',
  'compare.days': 'different, but no more than your days are',
  'compare.tooFew': {
    one: 'different; {count} more run of this kind is needed to call it a change',
    other: 'different; {count} more runs of this kind are needed to call it a change',
  },
  'compare.not.not-measured': 'not measured in both',
  'compare.not.other-view': 'not compared: filmed from different sides',
  'compare.not.other-zero': 'not compared: each is a change from its own run',
  'compare.not.uncertain': 'not compared: too uncertain in one of them',

  'compare.action.play': 'Play or pause both',
  'compare.action.frame-next': 'Next frame of the first run',
  'compare.action.frame-back': 'Previous frame of the first run',
  'compare.action.step-next': 'Next contact of either foot',
  'compare.action.step-back': 'Previous contact of either foot',
  'compare.action.stride-next': 'Next stride',
  'compare.action.stride-back': 'Previous stride',
  'compare.action.start': 'Go to the first stride',
  'compare.action.end': 'Go to the last stride',
  'compare.action.faster': 'Faster',
  'compare.action.slower': 'Slower',
  'compare.action.loop-stride': 'Loop this stride',
  'compare.action.loop-clear': 'Clear loop',
  'compare.action.shift-next': 'Second one stride on',
  'compare.action.shift-back': 'Second one stride back',
  'compare.action.over': 'Lay over each other',
  'compare.action.mirror': 'Mirror the second',
  'compare.action.swap': 'Swap the two',
  'compare.action.measure-next': 'Next measure',
  'compare.action.measure-back': 'Previous measure',
  'compare.action.print': 'Print on one page',
  'compare.action.keys': 'Keys',
} as const;
