ALTER INDEX passages_by_word SET (gin_pending_list_limit = 256);
