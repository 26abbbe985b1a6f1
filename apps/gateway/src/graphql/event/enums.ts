import { EventAction, EventType, MappingOrigin, TextKind } from '@facet/database';
import { registerEnumType } from 'type-graphql';

registerEnumType(EventType, {
  name: 'EventType',
  description: "The calls of Segment's API.",
  valuesConfig: {
    TRACK: { description: 'Something a person did, named by `event`.' },
    IDENTIFY: { description: 'Who a person is.' },
    PAGE: { description: 'A page was viewed.' },
    SCREEN: { description: 'A screen of an app was viewed.' },
    GROUP: { description: 'A person belongs to a group.' },
    ALIAS: { description: 'Two ids are the same person.' },
  },
});

registerEnumType(EventAction, {
  name: 'EventAction',
  description: 'What an event means for a profile; its weight comes from here.',
  valuesConfig: {
    PURCHASE: { description: 'An order was completed.' },
    REFUND: { description: 'An order was refunded or cancelled.' },
    CART_ADD: { description: 'A product went into the cart.' },
    CART_REMOVE: { description: 'A product was taken out of the cart.' },
    WISHLIST: { description: 'A product went onto the wishlist.' },
    REVIEW: { description: 'A product was reviewed.' },
    SEARCH: { description: 'The shop was searched.' },
    PRODUCT_VIEW: { description: 'A product was viewed or clicked.' },
    PAGE_VIEW: { description: 'A page, a screen or a list was viewed.' },
    OTHER: { description: 'Anything else.' },
  },
});

registerEnumType(TextKind, {
  name: 'TextKind',
  description: 'What kind of text an event item carries.',
  valuesConfig: {
    SEARCH_QUERY: { description: 'What was searched for.' },
    PRODUCT_TITLE: { description: "A product's title." },
    REVIEW: { description: 'What somebody wrote about a product.' },
    PAGE_TITLE: { description: "A page's title." },
  },
});

registerEnumType(MappingOrigin, {
  name: 'MappingOrigin',
  description: 'Who says what a category name of events means in the taxonomy.',
  valuesConfig: {
    NONE: { description: 'Nobody yet.' },
    TAXONOMY: { description: 'The name is a key or a name of the taxonomy.' },
    SUGGESTED: { description: "The model's guess." },
    ADMIN: { description: 'An administrator.' },
  },
});

export { EventAction, EventType, MappingOrigin, TextKind };
