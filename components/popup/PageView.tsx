/** "This page": who it is about, and the one thing to do next. What shows them is loaded while the page is read. */
import { useEffect } from 'preact/hooks';
import type { PopupModel } from '../../lib/models/popup.ts';
import { Loaded, preload } from '../Loaded.tsx';
import { Screen } from '../Screen.tsx';

const loadList = async () => (await import('./PeopleListView.tsx')).PeopleListView;
const loadKnown = async () => (await import('./KnownView.tsx')).KnownView;
const loadNew = async () => (await import('./NewView.tsx')).NewView;

export function PageView({ popup }: { popup: PopupModel }) {
  const state = popup.page.state.value;
  switch (state.is) {
    case 'reading':
      return <Reading />;
    case 'several':
      return <Loaded key="several" load={loadList} props={{ popup, list: state.list }} />;
    case 'known':
      // What is next with them hangs on what happened.
      return popup.diary.value ? (
        <Loaded key="known" load={loadKnown} props={{ popup, diary: popup.diary.value, state }} />
      ) : (
        <Reading />
      );
    case 'new':
    case 'unreadable':
      return <Loaded key="new" load={loadNew} props={{ popup, state }} />;
  }
}

function Reading() {
  useEffect(() => void Promise.all([preload(loadNew), preload(loadKnown)]), []);
  return (
    <Screen>
      <output class="visually-hidden">Reading the page</output>
      <div class="skeleton" style={{ height: '28px', width: '60%' }} />
      <div class="skeleton" style={{ height: '16px', width: '80%' }} />
      <div class="skeleton" style={{ height: '120px' }} />
    </Screen>
  );
}
