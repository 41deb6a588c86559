print("undersigned")
