import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, client } from '../api/client.ts';
import type { RequestInput } from '../api/shapes.ts';

const PAUSE_MS = 350;

/** What the preview is of: `edits` is the request that is being sent anew, which does not stand in its own way. */
interface PreviewOf {
  edits?: string;
}

/** The approval chain and every conflict of a request, asked for after a pause in the choosing; null while too little is chosen. */
export function usePreview(input: RequestInput | null, { edits }: PreviewOf = {}) {
  const asked = input && JSON.stringify(input);
  const [settled] = useDebouncedValue(asked, PAUSE_MS);
  return useQuery({
    queryKey: ['preview', settled, edits],
    enabled: settled !== null && asked !== null,
    placeholderData: asked === null ? undefined : keepPreviousData,
    queryFn: () =>
      answered(
        client.POST('/requests/preview', {
          params: { query: { requestId: edits } },
          body: JSON.parse(settled ?? '') as RequestInput,
        }),
      ),
  });
}
