"""First names, put where a pronoun stands, so that no opinion hangs on a name or on the pieces that it falls into."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from tokenizers import Tokenizer

# Of several origins and both genders; what counts is that each opinion is seen with all of them. Names that are words
# of shops or opinions (Hope, Will, Ruby) or parts of other words (the "Don" of "don't") are left out.
_ENGLISH = """
Aaliyah Aaron Abby Abdul Abigail Adam Adele Aditya Adrian Adriana Adrienne Agnes Ahmed Aidan Aiden Aileen Aisha Alan
Albert Alberto Alec Alejandra Alejandro Alex Alexa Alexander Alexandra Alexandria Alexis Alfonso Alfred Alfredo Ali
Alice Alicia Alison Aliyah Allan Allen Allie Allison Alma Alonzo Alphonse Alphonso Alvin Alyssa Amanda Amara Amari
Amber Amelia Amir Amit Amy Ana Ananya Anders Andre Andrea Andrew Andy Angela Angelica Angelina Angelo Angie Anita
Anjali Ann Anna Anne Annette Annie Anthony Antione Antoine Antonia Antonio Antwan April Araceli Archie Aria Ariana
Arianna Ariel Arjun Arlene Armando Arnold Arthur Arturo Arun Asha Ashlee Ashley Ashton Asia Astrid Aubrey Audrey Ava
Bailey Barbara Beatrice Beatriz Becky Belinda Bella Ben Benedict Benito Benjamin Bernadette Bernard Bernice Bertha
Bessie Beth Bethany Betsy Betty Beverly Billy Blake Blanca Bob Bobby Bonnie Brad Bradley Brady Brandi Brandon
Brayden Brenda Brendan Brent Brett Bria Brian Brianna Bridget Brigitte Brittany Brittney Brooke Bruce Bryan Bryce
Byron Caitlin Caleb Calvin Cameron Camila Candace Candice Carl Carla Carlos Carlton Carly Carmen Carol Caroline
Carolyn Carrie Carter Casey Cassandra Cassie Catherine Cathy Cecil Cecilia Cedric Cedrick Celia Cesar Chad Charlene
Charles Charlie Charlotte Chelsea Chen Cheryl Chester Chiara Chloe Chris Christie Christina Christine Christopher
Christy Cindy Claire Clara Clarence Clark Claudia Clayton Clifford Clifton Clint Clinton Clyde Cody Cole Colin
Colleen Connie Connor Constance Consuelo Cora Corey Cornelius Cornell Cory Courtney Craig Cristina Cristobal Crystal
Curtis Cynthia Damon Dan Dana Daniel Danielle Danny Daquan Darius Darla Darlene Darnell Darrell Darren Darryl Daryl
Dashawn Dave David Davon Dawn Deandre Deanna Debbie Deborah Debra Deepak Deepika Deja Delores Demarcus Demetrius
Dena Denise Dennis Derek Derrick Deshawn Desiree Devin Devon Devonte Diana Diane Dianne Diego Dieter Divya Dmitri
Dolores Dominic Dominique Donald Donna Donnell Donnie Donovan Dontae Dora Doreen Doris Dorothy Douglas Duane Dustin
Dwayne Dylan Ebony Ed Eddie Edgar Edith Edna Edward Edwin Eileen Elaine Eleanor Elena Eli Elias Elijah Elise
Elizabeth Ella Ellen Ellie Elmer Elsie Emil Emilio Emily Emma Emmett Enrique Eric Erica Erik Erin Ernest Ernesto
Esperanza Essie Esteban Esther Ethan Ethel Eugene Eugenio Eunice Eva Evan Evelyn Everett Fabian Farah Fatima Faye
Felicia Felipe Felix Fernanda Fernando Fiona Florence Floyd Frances Francis Francisco Frank Franz Fred Freda Freddie
Frederick Freya Friedrich Gabriel Gail Gareth Garrett Gary Gaurav Gavin Gayle Geneva Genevieve Geoffrey George
Gerald Geraldine Gertrude Gilbert Gina Giovanni Gladys Glenda Glenn Gloria Gonzalo Gordon Grace Graciela Graham Greg
Gregory Greta Gretchen Guadalupe Guillermo Gunther Gustavo Gwendolyn Habib Hailey Hakeem Hakim Haley Hamza Hannah
Hans Harold Harriet Harry Harvey Hassan Hattie Hazel Heather Hector Heidi Helen Helga Henrik Henry Herbert Herman
Hiroshi Holly Howard Hubert Hugo Hussein Ian Ibrahim Ida Ignacio Igor Imani Imran Indira Inez Ingrid Irene Irma
Irving Isaac Isabel Isabella Isaiah Isidro Ismael Ivan Jabari Jackie Jackson Jaclyn Jacob Jacques Jada Jaime Jake
Jalen Jalisa Jamaal Jamal James Jan Jana Janae Jane Janet Janice Janie Jaquan Jared Jarvis Jasmin Jasmine Jasmyn
Jason Javier Javon Jay Jayla Jazmine Jean Jeanette Jeanne Jeannie Jeff Jeffery Jeffrey Jenna Jennifer Jenny Jeremy
Jermaine Jerome Jerry Jesse Jessica Jessie Jesus Jill Jim Jimmie Jimmy Jin Joan Joann Joanna Joanne Joaquin Jodi
Jodie Jody Joe Joel Joey Johann Johanna John Johnnie Johnny Jon Jonathan Jordan Jorge Jose Joseph Josephine Josh
Joshua Josie Joyce Juan Juanita Judith Judy Julia Julian Julie Juliet Justin Kadeem Kadijah Kaitlyn Kamari Kanye
Kara Kareem Karen Kari Karl Karla Katarina Kate Katelyn Katherine Kathleen Kathryn Kathy Katie Katrina Kavita Kayla
Keira Keisha Keith Kelley Kelli Kellie Kelly Kelsey Kelvin Ken Kendra Kenisha Kenji Kenneth Kenny Kent Kenya Kerry
Kevin Keyshawn Khalid Khalil Kiara Kiera Kim Kimberly Kirk Klaus Krista Kristen Kristi Kristin Kristina Kristine
Kumar Kurt Kwame Kyle LaShawn Lacey Laila Lakeisha Lakisha Lakshmi Lamar Lamont Lana Landon Larry Lars Lashonda
Latasha Latisha Latonya Latrice Laura Lauren Laurie Lavar Lavonne Lawanda Lawrence Layla Leah Lee Leila Lena Leo
Leon Leona Leonard Leroy Leslie Lester Leticia Lewis Li Liam Lily Linda Lisa Liza Lloyd Logan Lois Lola Lonnie Lora
Lorena Lorenzo Loretta Lori Lorraine Louis Lourdes Lucas Lucia Lucille Lucy Ludwig Luis Luke Luna Luther Lydia Lyle
Lynda Lynn Lynne Mabel Mackenzie Mae Maggie Magnus Mahmoud Malcolm Malik Maliyah Mandy Manuel Marc Marcel Marcella
Marcia Marco Marcus Margaret Margarita Margie Marguerite Maria Marian Marianne Marie Marilyn Mario Marion Marisol
Marjorie Mark Marlene Marlon Marquis Marquise Marsha Marshall Marta Martha Martin Marvin Mary Mateo Mathew Matt
Mattea Matteo Matthew Mattie Maureen Maurice Max Maya Mckenzie Meera Megan Mei Melanie Melinda Melissa Melvin
Meredith Mia Micah Michael Micheal Michelle Miguel Mike Mikhail Mildred Milton Mindy Minnie Miranda Miriam Mitch
Mitchell Mohammed Molly Monica Monique Montel Morgan Morris Moses Muriel Mustafa Myra Myrtle Nadia Nancy Naomi
Natalie Natasha Nathan Nathaniel Naveen Neha Neil Nellie Nelson Nettie Nevaeh Nia Niamh Nichelle Nicholas Nick
Nicolas Nicole Nigel Nikhil Nikolai Nina Noah Noel Noor Nora Norma Norman Octavio Odell Olga Oliver Olivia Omar
Omari Oscar Oskar Otis Otto Owen Pam Pamela Parker Parvati Patricia Patrick Patsy Patti Patty Paul Paula Paulette
Pauline Pavel Pedro Peggy Penny Percy Perry Peter Phil Philip Phillip Phyllis Pierre Pilar Pooja Prakash Preston
Priya Quentin Quiana Quincy Rachel Rafael Raheem Rahul Rajesh Ralph Ramiro Ramon Ramona Randall Randy Raphael Raquel
Rashad Rasheed Rashida Raul Ravi Raymond Rebecca Reggie Regina Reginald Rene Renee Rhonda Ricardo Richard Rick Ricky
Rigoberto Riley Rita Robert Roberta Roberto Robin Rochelle Rocio Roderick Rodney Rodrigo Roger Rohan Roland Rolf Ron
Ronald Ronnie Roosevelt Rosa Rosalie Rosario Rose Rosemary Roshonda Rosie Roxanne Roy Ruben Rudy Rufus Rupert
Russell Ruth Ryan Sabrina Sade Sadie Saeed Sally Salma Salvador Sam Samantha Samir Sammy Samuel Sandra Sanjay
Santiago Saoirse Sara Sarah Scarlett Scott Sean Sebastian Selena Serena Sergei Sergio Seth Shane Shaneka Shanice
Shanika Shaniqua Shannon Shantel Shaquille Shari Sharon Shawn Shayla Sheila Shelby Sheldon Shelley Shelly Sheniqua
Shereen Sherry Sheryl Shirley Shreya Sidney Simon Siobhan Skylar Sofia Sonia Sonya Sophia Sophie Spencer Stacey
Stacy Stanley Stefan Stella Stephanie Stephen Stephon Steve Steven Stuart Sunil Suresh Susan Susanna Susie Suzanne
Sven Sydney Sylvester Sylvia Tabitha Tamara Tameka Tamika Tammy Tanesha Tanisha Tanya Tara Tariq Tasha Tatiana
Tawanda Taylor Ted Teresa Terrance Terrell Terrence Terri Terry Tevin Thelma Theodore Theresa Thomas Thorsten Tia
Tiara Tierra Tiffany Tim Timothy Tina Todd Tom Toni Tony Tonya Torrance Tracey Traci Tracy Travis Tremaine Trent
Trevon Trevor Treyvon Tricia Trina Trisha Troy Tyesha Tyler Tyra Tyree Tyrell Tyrese Tyrone Ulrich Valeria Valerie
Vanessa Vaughn Vera Vernon Veronica Vicki Vickie Vicky Victor Victoria Vijay Vikram Vince Vincent Virginia Vivian
Vladimir Wade Wallace Walter Wanda Warren Wayne Wei Wendell Wendy Wesley Whitney Wilbur Willard William Willie
Willis Wilma Winifred Winston Wolfgang Woodrow Xavier Ximena Yasmin Yasmine Yesenia Yolanda Yolonda Yuri Yusuf
Yvette Yvonne Zachariah Zachary Zack Zainab Zakiya Zaria Zion Zoe Zoltan
"""
_CHINESE = """
王芳 李娜 张敏 刘静 陈杰 杨洋 赵磊 黄勇 周艳 吴军 徐丽 孙强 胡涛 朱明 高超 林霞 何平 郭刚 马玲 罗斌 梁燕 宋辉 郑伟 谢婷
韩梅 唐鹏 冯雪 于波 董华 程浩 曹颖 袁帅 邓丽 许晴 傅强 沈佳 曾琳 彭飞 吕欣 苏珊 卢敏 蒋雯 蔡明 贾玲 丁宁 魏然 薛梅 叶青 小王 小李
老张 老刘 小陈 小美 小明 小红 阿强 阿芳
"""
_ENGLISH_PRONOUNS = ("i", "he", "she", "him", "her", "we", "they", "them", "it")
_CHINESE_PRONOUNS = ("我", "他", "她", "我们", "自己", "他们", "她们")


class PersonNames:
    """The token ids of pronouns and of names, in one language each."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._names = {
            pronoun: names
            for pronouns, names in (
                (_ENGLISH_PRONOUNS, _split(tokenizer, _ENGLISH)),
                (_CHINESE_PRONOUNS, _split(tokenizer, _CHINESE)),
            )
            for pronoun in (tokenizer.token_to_id(word) for word in pronouns)
            if pronoun is not None
        }

        self.english_pieces = {piece for ids in _split(tokenizer, _ENGLISH) for piece in ids}
        self.whole_names = {
            ids[0] for names in (_ENGLISH, _CHINESE) for ids in _split(tokenizer, names) if len(ids) == 1
        }

    def put_into(self, ids: Sequence[int], random: np.random.Generator) -> list[int]:
        """The text with one of its pronouns, where it has any, replaced by a name of its language."""
        places = [place for place, token in enumerate(ids) if token in self._names]
        if not places:
            return list(ids)
        place = places[random.integers(len(places))]
        return [*ids[:place], *_draw(self._names[ids[place]], random), *ids[place + 1 :]]


def _split(tokenizer: Tokenizer, names: str) -> list[list[int]]:
    return [tokenizer.encode(name, add_special_tokens=False).ids for name in names.split()]


def _draw(names: list[list[int]], random: np.random.Generator) -> list[int]:
    """Every second one is made up: the start of one name and the end of another, for the names not listed here."""
    one, other = names[random.integers(len(names))], names[random.integers(len(names))]
    return one if random.random() < 0.5 or len(one) + len(other) == 2 else [*one[:-1], other[-1]]
