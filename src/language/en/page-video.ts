/** The video on a web page. */
export const pageVideo = {
  'page.title': 'Video of a web page',
  'page.how':
    'A video on a web page: right-click the page and choose “Analyse the video on this page”, or click the button of {product} there.',
  'page.looking': 'Looking for the video on the page',
  'page.reading': 'The page reads its video: {site}',
  'page.stop': 'Stop',
  'page.stopped': 'Stopped. Nothing of the page’s video was kept.',
  'page.read': 'The video of {site} is in the list below. The page may be closed.',
  'page.replacedSince': 'The page has another video by now. The one that you chose is analysed.',
  'page.framedSite': 'It comes from {site}.',
  'page.open': 'Open the page',
  'page.cut':
    'The page was left, or its tab closed, before its video was whole. What came until then is in the list below, and is analysed as far as it can be read.',

  'page.play.how':
    'Its frames can be read while it plays. Its tab comes to the front and plays it. That ends with the video, or as soon as you leave that tab.',
  'page.play.start': 'Play and read it from its beginning',
  'page.play.here': 'From where it stands',
  'page.show.how':
    'What a tab shows can be recorded. The browser asks which tab: choose “{title}”. Let the video fill the tab, and play it at its normal speed.',
  'page.show.how.any':
    'What a tab shows can be recorded. The browser asks which one. Let the video fill the tab, and play it at its normal speed.',
  'page.show.protected':
    'If the recording is black, the protection holds against that too, and only the file helps.',
  'page.show': 'Record the tab',
  'page.shown.name': 'Recording of a tab',
  'page.taking.played': 'The video is read while it plays.',
  'page.taking.shown': 'The tab is being recorded.',
  'page.taking.at': 'It is at {time}.',
  'page.taking.waits': 'Waiting for its first frame. If it does not play, start it in its tab.',
  'page.taking.stop': 'Stop and analyse',
  'page.taken.played': 'What was read of the playing video is in the list below.',
  'page.taken.shown':
    'The recording is in the list below. It holds what the tab showed, not the video itself.',
  'page.taken.ended': 'The video was at its end.',
  'page.taken.stopped': 'It goes as far as you let it play.',
  'page.taken.wound-back': 'It ends where the video was wound back.',
  'page.taken.replaced': 'It ends where the page put another video in its place.',
  'page.taken.left': 'It ends where the page was left or its tab closed. What came until then is kept.',
  'page.taken.broken': 'It ends where no more frames could be read. What came until then is kept.',

  'page.way.played': 'Read while the page played it.',
  'page.way.shown': 'A recording of what the tab showed, not the video itself.',
  'page.leftAt': 'Only up to {time} of the page’s video was read.',

  'page.refused.no-access': 'The browser does not let {product} look into that tab.',
  'page.refused.no-access.next':
    'It allows no look at its own pages and its store, or after the tab went to another site. Open the page with the video, then click the button of {product} there.',
  'page.refused.no-video': 'There is no video to be seen on that page.',
  'page.refused.no-video.next': 'Scroll until you see it, start it once, then try again.',
  'page.refused.framed': 'The video is in a frame of another site.',
  'page.refused.framed.next': 'Open it on its own site, in a tab of its own, and try there.',
  'page.refused.protected': 'This video is protected against copying, so no program gets its frames.',
  'page.refused.protected.next': 'Ask whoever filmed it for the file, and open that here.',
  'page.refused.foreign': 'This video comes from another site, and that site does not let the page read it.',
  'page.refused.foreign.next': 'Open the video itself in a tab of its own and try there.',
  'page.refused.in-pieces': 'This video comes in pieces that only the page can put together.',
  'page.refused.in-pieces.next': 'If the site offers the file, download it and open it here.',
  'page.refused.live': 'This video has no end: it is a camera, a call or a broadcast.',
  'page.refused.live.next': 'For a camera of your own, use the live coach.',
  'page.refused.not-chosen': 'No tab was recorded: none was chosen, or its video did not play.',
  'page.refused.not-chosen.next': 'Nothing that was here is lost. You can try again.',
  'page.refused.no-room': 'There is no room on the disk for the frames of this video.',
  'page.refused.no-room.next':
    'None of its frames were kept. Your runs stay as they are. Make room, then try again, or play less of it.',
  'page.refused.left': 'The page was left or closed before its video was read.',
  'page.refused.left.next':
    'Nothing was analysed, and nothing that was here is lost. Open the page and try again.',
  'page.refused.replaced': 'The page put another video in its place before this one was read.',
  'page.refused.replaced.next': 'Nothing was analysed. Go back to the video on the page and try again.',
  'page.refused.not-given': 'The site does not give this video a second time.',
  'page.refused.not-given.next': 'Load the page again, then try once more.',
} as const;
