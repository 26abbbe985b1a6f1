/* global React, ReactDOM, GraphiQL */
const defaultQuery = `# Facet: ask who your shoppers are.
#
# 1. Copy the key from admin.key in the data
#    folder (.facet/admin.key).
# 2. Put it in place of KEY under "Headers",
#    below.
# 3. Press the button with the triangle.

query Newest {
  profiles(first: 5) {
    edges {
      node {
        userId
        status
        interests(first: 3) {
          category {
            name
          }
          score
          evidence(first: 2) {
            contribution
            text
          }
          otherContribution
        }
      }
    }
  }
}
`;

const address = new URL('/graphql', window.location.href);
const socketAddress = new URL(address);
socketAddress.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';

const placeholder = 'Bearer KEY';

const send = GraphiQL.createFetcher({ url: address.href, subscriptionUrl: socketAddress.href });

/** Without a key the schema can still be read; with the placeholder sent as one it could not. */
function fetcher(params, options) {
  const { Authorization: authorization, ...others } = options?.headers ?? {};
  const headers = authorization === placeholder ? others : options?.headers;
  return send(params, { ...options, headers });
}

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultQuery,
    defaultHeaders: `{ "Authorization": "${placeholder}" }`,
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: false,
    defaultEditorToolsVisibility: 'headers',
  }),
);
