/** The privacy page: one page, plain words. */
export const privacy = {
  'privacy.title': 'Privacy',
  'privacy.lead': 'In short: everything stays on this device.',
  'privacy.1.title': 'The camera image',
  'privacy.1.text':
    'The browser shows {product} your camera only while it coaches you. Inside this tab, each image is turned into the positions of 33 points of your body and then discarded. No image or video from the camera is saved.',
  'privacy.2.title': 'What is kept',
  'privacy.2.text':
    "Kept are the body positions, the numbers made from them, the cues you were given, what a watch recorded where you chose its file, your notes, what you correct and draw on a run, your voice notes, your diary and plan, and your settings with the name and logo for your reports. They stay in this browser's own storage, on this disk, until you delete them. Videos that you open stay where they are. If the browser cannot find a file again by itself, a copy is kept with the run. Settings shows how much space the copies take, and you can switch them off there. When you export an annotated video, it is built in the browser's storage. It is deleted there one minute after the download starts, or at once if you cancel. Anything left by a crash is deleted when you next open a page of {product}.",
  'privacy.devices.title': 'Treadmill, strap, foot pod',
  'privacy.devices.text':
    'If you connect one by Bluetooth, the browser asks which. {product} reads speed, incline, distance, heart rate and cadence from it during a run, and sends it nothing. Kept with the run are the speeds, the heart rate, the comparison of cadences and the device’s name. They are deleted with the run. The browser may remember the device; its own settings forget it.',
  'privacy.microphone.title': 'The microphone',
  'privacy.microphone.text':
    'Only a voice note in Review uses it. The browser asks when you start to speak, and {product} lets the microphone go when you stop. Your voice is kept with the run, with what you showed meanwhile, and deleted with it. It is also in your backups. It is sent nowhere.',
  'privacy.3.title': 'What is sent',
  'privacy.3.text':
    "Nothing. There is no account, no server and no tracking. {product} contains no code that connects to anything but its own files. The extension's own rules forbid its pages to load or send anything else, and the browser enforces them.",
  'privacy.4.title': 'What it can do in the browser',
  'privacy.4.text':
    'It keeps your settings and your runs, even when disk space runs low. It shows the card on the current page when you click its button. The card reads nothing on the page. When you choose to analyse the video of a page, the page is asked for that one video, and nothing else on it is read. The page may load its video from its own site once more for that. A video that has no file of its own is read while it plays, or its tab is recorded: only after your click, and for a recording the browser asks which tab, each time. Kept with the run are the title of the page and its address without what may say who you are: of what follows the question mark only the name of the video. A copy of the video is kept like that of any file that the browser cannot find again, unless you switched that off. Cards on every page are off unless you switch them on, and the browser asks first. Reminders for your plan are off too. They need permission for alarms and notifications, which is given back when you switch them off.',
  'privacy.5.title': 'Voices',
  'privacy.5.text':
    '{product} speaks only with voices installed on this device. It does not use voices that work over the network.',
  'privacy.6.title': 'Export and delete',
  'privacy.6.text':
    'You can export any run as one file, in plain text. When you delete a run, everything that belongs to it goes too: ten minutes later, so that you can undo it, or when a page of {product} is next opened after that. When you remove the extension, the browser deletes everything it kept.',
  'sent.title': 'What left this machine',
  'sent.outside': 'Requests to anywhere but its own files, since the browser started',
  'sent.refused': 'Requests that the browser refused before they went out',
  'sent.counted': 'Pages and workers that counted, this one too',
  'sent.wrong':
    'This should not be. {product} has no code that asks for anything else. Please tell its makers, with the addresses below.',
  'sent.how':
    'The browser keeps a list of what each page and each worker loads from elsewhere, and reports what the rules of the extension refused. {product} adds them up. The count begins at nothing when the browser starts, or when {product} is updated.',
  'sent.unseen':
    'Not in this count: the card, which is part of the page that it lies on and loads nothing, links that you click, what a web page loads when you have its video analysed, and files that you save.',
  'sent.check': 'You need not believe this count. You can check it yourself:',
  'sent.check.1':
    'Open the developer tools on this page (F12), choose Network, and use {product}. Every line begins with the address of the extension.',
  'sent.check.2': 'Switch the network off and use {product}. Everything works as before, the live coach too.',
  'sent.check.3':
    'In Chromium, chrome://net-export writes down every request of the browser. None of them names {product} as its origin.',
  'privacy.7.title': 'What {product} is not',
} as const;
