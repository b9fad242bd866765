/**
 * What happens to mail while a domain changes what it publishes: the delivery game played at every
 * moment, with what senders and their resolvers still remember.
 */
package mailpath.timeline;
