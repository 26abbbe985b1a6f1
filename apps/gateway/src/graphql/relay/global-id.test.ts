import { fromGlobalId, toGlobalId } from './global-id.ts';

test('an id leads back to its type and key', () => {
  expect(fromGlobalId(toGlobalId('Category', 'hg-9-12'))).toEqual({
    type: 'Category',
    key: 'hg-9-12',
  });
});

test.each(['', 'x', '!!!', Buffer.from('Person:1').toString('base64url'), 'UHJvZmlsZTo'])(
  'what nobody made leads nowhere: %p',
  (id) => expect(fromGlobalId(id)).toBeUndefined(),
);
