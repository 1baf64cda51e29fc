/** Where files come in: the button, and the whole page for what is dropped. */
import type { ComponentChildren, RefObject } from 'preact';
import { canPickVideos, pickVideos } from '../../platform/file-handles.ts';
import { t } from '../../language/index.ts';

interface Props {
  readonly over: boolean;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onFiles: (files: readonly File[]) => void;
  /** What is chosen for the files beforehand. */
  readonly children: ComponentChildren;
}

export function DropZone({ over, input, onFiles, children }: Props) {
  const take = (field: HTMLInputElement): void => {
    const files = [...(field.files ?? [])];
    // So that the same file can be chosen again.
    field.value = '';
    if (files.length > 0) onFiles(files);
  };
  const pick = (): void => {
    pickVideos().then(
      (files) => files.length > 0 && onFiles(files),
      (error: unknown) => console.error(error),
    );
  };
  return (
    <div class="drop-zone" data-over={over}>
      <label class="button button-main" data-action="choose">
        {t('files.choose')}
        <input
          ref={input}
          class="hidden-text"
          type="file"
          accept="video/*,.mp4,.m4v,.mov,.webm,.mkv,.ts,.mts"
          multiple
          onClick={(event) => {
            if (!canPickVideos()) return;
            event.preventDefault();
            pick();
          }}
          onChange={(event) => take(event.currentTarget)}
        />
      </label>
      <p>{t(over ? 'files.dropNow' : 'files.drop')}</p>
      <p class="fine">{t('files.kinds')}</p>
      {!canPickVideos() && (
        <p class="fine" data-note="copies">
          {t('files.copies')}
        </p>
      )}
      <div class="drop-choices">{children}</div>
    </div>
  );
}
