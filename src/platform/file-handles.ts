/**
 * Files with the way back to them: where the browser gives a handle, a video can be opened again later without a copy
 * of it having been made.
 */

/** Chromium's own parts of the File System API. */
interface ChromiumHandle extends FileSystemFileHandle {
  queryPermission(what: { mode: 'read' }): Promise<PermissionState>;
  requestPermission(what: { mode: 'read' }): Promise<PermissionState>;
}

interface Picker {
  showOpenFilePicker?(options: {
    readonly multiple: boolean;
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }): Promise<FileSystemFileHandle[]>;
}

const VIDEOS = {
  'video/*': ['.mp4', '.m4v', '.mov', '.webm', '.mkv', '.ts', '.mts'],
} as const;

const handles = new WeakMap<File, FileSystemFileHandle>();

/** The handle that a file came by; null where it came without one. */
export function handleOf(file: File): FileSystemFileHandle | null {
  return handles.get(file) ?? null;
}

async function fileFrom(handle: FileSystemFileHandle): Promise<File> {
  return withHandle(await handle.getFile(), handle);
}

/** Keeps the way back to a file that came from another tab. */
export function withHandle(file: File, handle: FileSystemFileHandle): File {
  handles.set(file, handle);
  return file;
}

/** Whether this browser picks files with their handles. */
export function canPickVideos(): boolean {
  return (globalThis as Picker).showOpenFilePicker !== undefined;
}

/** Asks for videos; needs a click or key. @returns none where nothing was chosen */
export async function pickVideos(multiple = true): Promise<File[]> {
  const picker = globalThis as Picker;
  try {
    const picked = await picker.showOpenFilePicker?.({ multiple, types: [{ accept: VIDEOS }] });
    return await Promise.all((picked ?? []).map(fileFrom));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return [];
    throw error;
  }
}

/** What was dropped. To be called within the event: what it holds is gone after that. */
export async function droppedFiles(data: DataTransfer): Promise<File[]> {
  const items = [...data.items].filter((item) => item.kind === 'file');
  const files = items.map(async (item) => {
    const plain = item.getAsFile();
    const handle = await handleFrom(item).catch(() => null);
    if (handle?.kind === 'file') return fileFrom(handle as FileSystemFileHandle).catch(() => plain);
    return handle ? null : plain;
  });
  return (await Promise.all(files)).filter((file) => file !== null);
}

async function handleFrom(item: DataTransferItem): Promise<FileSystemHandle | null> {
  const chromium = item as DataTransferItem & { getAsFileSystemHandle?(): Promise<FileSystemHandle | null> };
  return (await chromium.getAsFileSystemHandle?.()) ?? null;
}

export type Reopened =
  | { readonly kind: 'file'; readonly file: File }
  /** The browser wants to ask first: call again with `ask`, on a click. */
  | { readonly kind: 'ask' }
  /** Moved, renamed or deleted, or the answer was no. */
  | { readonly kind: 'gone' };

/** Opens a file by the handle that was kept. Never rejects. */
export async function reopen(handle: FileSystemFileHandle, ask: boolean): Promise<Reopened> {
  const chromium = handle as ChromiumHandle;
  try {
    let permission = await chromium.queryPermission({ mode: 'read' });
    if (permission === 'prompt' && ask) permission = await chromium.requestPermission({ mode: 'read' });
    if (permission === 'prompt') return { kind: 'ask' };
    if (permission === 'denied') return { kind: 'gone' };
    return { kind: 'file', file: await fileFrom(handle) };
  } catch {
    return { kind: 'gone' };
  }
}
