/**
 * The advice: name, how it is done, and what studies say of it. Nothing here promises an effect on a body; where a
 * study found a number it is given, and where there is none that is said.
 */
export const advice = {
  'advice.pecStretch': 'Doorway chest stretch',
  'advice.pecStretch.how':
    'Forearm on a door frame, step through until the front of the shoulder pulls gently. Breathe. Both sides.',
  'advice.neckStretch': 'Side-of-the-neck stretch',
  'advice.neckStretch.how':
    'Let one ear sink towards the shoulder, the other arm hanging heavy. The hand on top only rests there.',
  'advice.latStretch': 'Long side stretch',
  'advice.latStretch.how':
    'Hold a rail or a door frame at hip to chest height, sit back and let the arms be pulled long.',
  'advice.foamRoll': 'Roll the upper back',
  'advice.foamRoll.how':
    'Roller across the shoulder blades, head held in your hands, hips low. Slowly, with moderate pressure. Not on the low back or the neck.',

  'advice.catCow': 'Cat and cow',
  'advice.catCow.how':
    'On hands and knees, round the back to the ceiling, then let it sink. Slow as breathing.',
  'advice.childsPose': "Child's pose",
  'advice.childsPose.how':
    'From hands and knees sit back on the heels and let the arms lie long ahead of you.',
  'advice.openBook': 'Open to the ceiling',
  'advice.openBook.how':
    'On hands and knees, lift one arm towards the ceiling and look after the hand. Hips stay square. Both sides.',
  'advice.downwardDog': 'Downward dog',
  'advice.downwardDog.how': 'From hands and knees push the hips up and back. Knees may stay bent.',

  'advice.rows': 'Band rows',
  'advice.rows.how': 'Band on a door handle. Pull both elbows back past the ribs, pause, let go slowly.',
  'advice.reverseFly': 'Reverse flyes',
  'advice.reverseFly.how':
    'Band between the hands at chest height. Open the arms wide, pause, come back slowly. Shoulders stay low.',
  'advice.pullUp': 'Pull-ups, with help',
  'advice.pullUp.how':
    'A band under the feet or a chair takes some of your weight. Stop before it turns ugly.',
  'advice.bladeSqueeze': 'Shoulder blade squeeze',
  'advice.bladeSqueeze.how':
    'Elbows bent at your sides. Draw them back and slightly down, hold two breaths, let go. Works at a desk.',
  'advice.plank': 'Plank',
  'advice.plank.how':
    'On forearms and toes, or knees, straight as a board. End it while it is still straight.',
  'advice.deadBug': 'Dead bug',
  'advice.deadBug.how':
    'On your back, hips and knees at right angles. Reach one arm and the other leg away, come back, change.',
  'advice.clamshell': 'Clamshell',
  'advice.clamshell.how':
    'On your side, knees bent, heels together. Open the upper knee like a shell without rolling back.',
  'advice.gluteBridge': 'Bridge',
  'advice.gluteBridge.how': 'On your back, feet flat. Lift the hips until thighs and trunk make one line.',
  'advice.bandWalk': 'Band walk',
  'advice.bandWalk.how':
    'A loop band around the thighs, knees soft. Step sideways against it, waistband level. Good on cross-training days.',
  'advice.legStrength': 'Leg strength',
  'advice.legStrength.how':
    'Squats to a chair, then lunges, then heel raises. Slow, and heavy enough that the last ones are hard.',

  'advice.legSwings': 'Leg swings',
  'advice.legSwings.how':
    'Before the run: hold on to something, swing one leg forward and back, then across.',
  'advice.hipOpeners': 'Hip openers',
  'advice.hipOpeners.how':
    'Before the run: lift a knee and draw a circle outwards with it. Walk on, other side.',
  'advice.coolDown': 'Walk it out',
  'advice.coolDown.how': 'After the run: a few minutes of walking, then the stretches you like, held still.',

  'advice.armShake': 'Shake out the arms',
  'advice.armShake.how': 'While you run: let both arms hang heavy for three strides, shake, carry on.',
  'advice.tracksDrill': 'Hands on train tracks',
  'advice.tracksDrill.how':
    'While you run: two rails run ahead from your shoulders. Each hand stays on its own. A minute on, two off.',
  'advice.elbowDrill': 'Knock the wall behind',
  'advice.elbowDrill.how':
    'While you run: elbows knock on a wall behind you, hands look after themselves. A minute on, two off.',
  'advice.tallDrill': 'Run tall',
  'advice.tallDrill.how':
    'While you run: a string lifts the top of your head, the shirt logo looks at the horizon. A minute on, two off.',
  'advice.quietFeet': 'Quiet feet',
  'advice.quietFeet.how': 'While you run: make the belt as quiet as you can. A minute on, two off.',
  'advice.metronome': 'A slightly quicker beat',
  'advice.metronome.how':
    'While you run: a metronome at 5 % above your own cadence, same speed. A minute on, one or two off. Never above 10 %.',

  'advice.deskBreak': 'Get up from the desk',
  'advice.deskBreak.how': 'Every hour or so: stand, reach to the ceiling, walk to a window and back.',
  'advice.screenHeight': 'Screen at eye height',
  'advice.screenHeight.how':
    'Raise what you watch on the treadmill, and at the desk, until you look straight ahead. A low screen makes the pose it shows.',
  'advice.drinkToThirst': 'Drink to thirst',
  'advice.drinkToThirst.how':
    'Drink when you are thirsty, a little more in heat; pale yellow is a fair sign. Never force more down than you want.',
  'advice.comfortableShoes': 'Shoes that feel right',
  'advice.comfortableShoes.how':
    'Choose by comfort, change when they are worn out, and let a new kind do short runs first.',
  'advice.lightLoad': 'Travel light',
  'advice.lightLoad.how':
    'Leave the pack at home, or strap it close and high and shift things from side to side.',
  'advice.beltCheck': 'Check the belt',
  'advice.beltCheck.how':
    'Is the incline really zero, does the speed agree with your watch? Change speed a little now and then, so that not every step is the same.',
  'advice.sleepFirst': 'Sleep first',
  'advice.sleepFirst.how':
    'After a short night make it an easy run, or none. It will still be there tomorrow.',
  'advice.buildGently': 'Build gently',
  'advice.buildGently.how':
    'Add time before speed, one of them at a time, with easy days between. New things in blocks of five to ten minutes.',

  'advice.breathing': 'Belly breathing',
  'advice.breathing.how':
    'Lie down, a hand on the belly. In through the nose until the hand rises, out slowly. Neck and shoulders do nothing.',
  'advice.unwind': 'Unwind',
  'advice.unwind.how':
    'Sit or lie still with eyes closed: count breaths, or run your favourite loop in your mind.',
  'advice.yoga': 'A yoga session',
  'advice.yoga.how': 'Any gentle class or video you enjoy.',
  'advice.restDay': 'Rest day',
  'advice.restDay.how': 'No running and no strength work. A stroll is fine.',
  'advice.crossTrain': 'Cross-train',
  'advice.crossTrain.how': 'Swap a run for a bike ride, a swim or a brisk walk.',
  'advice.easePace': 'Ease off',
  'advice.easePace.how':
    'Slow down until you could talk in sentences, or walk a minute. End early without regret.',
  'advice.listen': 'Listen to it',
  'advice.listen.how':
    'Some ache after something new or longer is common and often fades in a day or two: do less, keep moving. If it stays, grows or worries you, ask a professional.',

  'advice.massage': 'Massage',
  'advice.massage.how': 'A professional, or a friend with patient hands.',
  'advice.handsOn': 'Acupuncture or a chiropractor',
  'advice.handsOn.how':
    'If you like it and can afford it. Nothing is "put back in place" by it, and it is no better than keeping active.',
  'advice.coachReview': 'Ask a running coach',
  'advice.coachReview.how':
    'Someone who watches you from all sides sees what one camera cannot. Bring an exported run.',

  'advice.pecStretch.says':
    'Stretching before or after exercise changed soreness by about half a point to one point in a hundred. Do it because it feels looser.',
  'advice.neckStretch.says':
    'Stretching before or after exercise changed soreness by about half a point to one point in a hundred. Do it because it feels looser.',
  'advice.latStretch.says':
    'Stretching before or after exercise changed soreness by about half a point to one point in a hundred. Do it because it feels looser.',
  'advice.foamRoll.says':
    'Rolling after exercise eased sore muscles a little (about 6 % in a summary of studies). It does not last long.',
  'advice.catCow.says': 'Not tested for running. Pleasant movement.',
  'advice.childsPose.says': 'Not tested for running. Pleasant rest.',
  'advice.openBook.says': 'Not tested for running. Coaches use it for a stiff upper back.',
  'advice.downwardDog.says': 'Not tested for running.',
  'advice.rows.says':
    'Whether a stronger upper back changes how arms and shoulders are carried in running has not been shown. It makes you stronger.',
  'advice.reverseFly.says':
    'Whether a stronger upper back changes how arms and shoulders are carried in running has not been shown. It makes you stronger.',
  'advice.pullUp.says':
    'Whether a stronger upper back changes how arms and shoulders are carried in running has not been shown. It makes you stronger.',
  'advice.bladeSqueeze.says': 'Not tested for running. Easy to fit into a day.',
  'advice.plank.says':
    'In a study of 84 runners with a long-sore back, soreness fell with trunk exercise as with the others; leg exercise did more for their running.',
  'advice.deadBug.says':
    'In a study of 84 runners with a long-sore back, soreness fell with trunk exercise as with the others; leg exercise did more for their running.',
  'advice.clamshell.says':
    'Makes hips stronger. Whether that changes how level they stay in running is not settled.',
  'advice.gluteBridge.says':
    'Makes hips stronger. Whether that changes how level they stay in running is not settled.',
  'advice.bandWalk.says':
    'Makes hips stronger. Whether that changes how level they stay in running is not settled.',
  'advice.legStrength.says':
    'The best study we know: 84 runners with a long-sore back, eight weeks. Soreness fell in all groups; leg exercise did most for their running.',
  'advice.legSwings.says': 'A habit of most coaches; little studied.',
  'advice.hipOpeners.says': 'A habit of most coaches; little studied.',
  'advice.coolDown.says': 'A habit of most coaches; little studied.',
  'advice.armShake.says': 'Coaches do it. It is a quick reset, no more is known.',
  'advice.tracksDrill.says':
    'The picture is outside your body, and attention there costs less than attention to the body. A little crossing is normal.',
  'advice.elbowDrill.says': 'Coaches do it. Running without arm swing costs a few percent more energy.',
  'advice.tallDrill.says': 'Coaches do it. There is no single best lean.',
  'advice.quietFeet.says':
    'In a small study, runners who had live feedback on how softly they land still landed softer a month later.',
  'advice.metronome.says':
    'Well studied: 5 to 10 % more steps at the same speed unload the knee a little and bring the foot closer under the hip. It feels harder at first.',
  'advice.deskBreak.says': 'General advice on sitting; not tested on runners.',
  'advice.screenHeight.says':
    'On a treadmill, people who looked at a screen straight ahead lifted body and feet higher: where you look matters.',
  'advice.drinkToThirst.says':
    'Being short of water does not explain cramps in four studies that followed athletes. Drinking far too much has been fatal.',
  'advice.comfortableShoes.says': 'Studies have not found a kind of shoe that is better for everyone.',
  'advice.lightLoad.says': 'Common sense; not studied here.',
  'advice.beltCheck.says': 'Common sense; not studied here.',
  'advice.sleepFirst.says': 'Common sense; not studied here.',
  'advice.buildGently.says':
    'The well-known "ten percent a week" has no good study behind it. Go by how it feels, and by the day after.',
  'advice.breathing.says': 'Calming for many. Not tested on how shoulders are carried in running.',
  'advice.unwind.says': 'Calming for many. Not tested for running form.',
  'advice.yoga.says': 'Calming and pleasant for many. Not tested for running form.',
  'advice.restDay.says': 'Common sense; how many you need is yours to find out.',
  'advice.crossTrain.says': 'Common sense: other movement, fewer landings.',
  'advice.easePace.says': 'Form drifts when you tire; slowing down is the simplest answer.',
  'advice.listen.says': 'General health advice: most aches of this kind settle within two weeks.',
  'advice.massage.says': 'Pleasant for many. What it does for runners has not been looked into here.',
  'advice.handsOn.says':
    'For a long-lasting sore low back, studies find spinal manipulation about as good as other recommended ways, not better. Acupuncture has not been looked into here.',
  'advice.coachReview.says': 'Not a study matter. A second pair of eyes.',

  'advice.kind.strength': 'Strength',
  'advice.kind.stretch': 'Stretch',
  'advice.kind.mobility': 'Loosen',
  'advice.kind.drill': 'While running',
  'advice.kind.habit': 'Habit',
  'advice.kind.recovery': 'Recover',
  'advice.kind.care': 'Other people',

  'advice.evidence.study': 'Tested, with an effect',
  'advice.evidence.small': 'Tested, small effect',
  'advice.evidence.mixed': 'Tested, no clear winner',
  'advice.evidence.custom': "Coaches' custom, little tested",

  'advice.when.before': 'before a run',
  'advice.when.during': 'in a run',
  'advice.when.after': 'after a run',

  'dose.sets': '{sets} × {reps}',
  'dose.setsSeconds': '{sets} × {seconds} s',
  'dose.seconds': '{seconds} s',
  'dose.minutes': '{minutes} min',
  'dose.timesADay': '{dose}, {times} times a day',
  'dose.range': '{from}\u2013{to}',
  'dose.from.usual': 'The amount is what coaches commonly give; no study says that number.',
  'dose.from.article': 'The amount is commonly given in articles for runners.',
  'dose.from.study': 'The amount is the one of the study.',

  'finding.sore.neck': 'Sore neck',
  'finding.sore.shoulderBlades': 'Sore between the shoulder blades',
  'finding.sore.upperBack': 'Sore upper back',
  'finding.sore.lowBack': 'Sore low back',
  'finding.sore.elsewhere': 'Sore elsewhere',
  'finding.drift': 'Form that drifts late',
  'finding.desk': 'Long hours at the desk',
  'finding.stress': 'Stress',
  'finding.sleep': 'Short sleep',
  'finding.breath': 'Shallow or held breath',
  'finding.stiffTurning': 'Stiff when turning',
  'finding.noWarmUp': 'No warm-up',
  'finding.noCoolDown': 'No cool-down',
  'finding.noStrength': 'No strength work this week',
  'finding.moreThanUsual': 'More running than usual',
  'finding.firstRuns': 'First runs',
  'finding.shoes': 'Shoes',
  'finding.load': 'Running with a pack',
  'finding.water': 'Water',
  'finding.heat': 'Heat',
} as const;
