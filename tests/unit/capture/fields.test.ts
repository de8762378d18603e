import { describe, expect, it } from 'vitest';
import { entryFields } from '../../../lib/capture/facts/entry-fields.ts';
import { lexiconFor } from '../../../lib/capture/text/lexicon.ts';

const lexicon = lexiconFor(['en', 'de', 'fr']);
const post = (text: string) => entryFields([text], 'position', lexicon);

describe('an entry of a post', () => {
  it('is parted where a word says at which place', () => {
    expect(post('Senior Lecturer at Northmoor University')).toEqual({
      title: 'Senior Lecturer',
      organization: 'Northmoor University',
    });
  });

  it('keeps the part that someone leads in the post, and takes the whole for the place', () => {
    expect(post('Head of Research Data Services, Ridgefield University Library')).toMatchObject({
      title: 'Head of Research Data Services',
      organization: 'Ridgefield University Library',
    });
  });

  it('is parted all the same where what they lead is the whole', () => {
    expect(post('Director of the Saltmarsh Museum')).toMatchObject({
      title: 'Director',
      organization: 'Saltmarsh Museum',
    });
  });
});
