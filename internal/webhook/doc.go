// Package webhook sends what changes to those who subscribed to it, signed as
// Standard Webhooks has it. It reads the change log behind the place that a
// subscription has come to, under its filter, and sends a message of some changes
// until the receiver takes it; only then does the place move. The place is in the
// archive, so nothing is missed over an outage of either side, and any number of
// servers share the work.
//
// A message arrives at least once, in the order of the log, under one id at every
// attempt. Who has to be sure reads the feed from the cursor of the last message.
//
//	sender := webhook.New(webhook.Config{Store: store, Encode: encoder, Bell: bell, …})
//	sender.Work(ctx)
//
// A subscription makes this server ask an address that somebody else chose.
// [Policy] keeps it from reaching what is not public: the address that is dialled is
// judged, not the name, redirects are not followed, and no proxy is asked.
package webhook
