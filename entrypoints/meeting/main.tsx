/** A talk in a window of its own; the address names the person, or the record by which it was agreed on. */
import { render } from 'preact';
import '../../components/style/tokens.css';
import '../../components/style/base.css';
import '../../components/popup/popup.css';
import '../../components/meeting/meeting.css';
import { MeetingWindow } from '../../components/meeting/MeetingWindow.tsx';
import { createMeetingWindow } from '../../lib/models/meeting-window.ts';
import { onLeaving } from '../../lib/platform/index.ts';
import { meetingDeps } from '../../lib/wiring/meeting.ts';

const meeting = createMeetingWindow(meetingDeps);
const root = document.querySelector('#meeting');
if (root) render(<MeetingWindow meeting={meeting} />, root);

onLeaving(() => void meeting.flush());

const show = (): void => void meeting.open(location.hash.slice(1));
addEventListener('hashchange', show);
show();
